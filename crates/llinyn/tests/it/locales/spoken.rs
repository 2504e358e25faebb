//! The messages as people see them: formatted with sample values, without a fault and without a mark left over.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use llinyn::locale::Locales;
use llinyn_model::{Day, Language};

use super::catalogue::{Message, files, messages};
use super::shape::{Sort, sort};

/// One number of each Welsh form, and some more of the last.
pub(super) const SAMPLES: &[i64] = &[0, 1, 2, 3, 6, 7, 11, 100];

/// The bundle of a language, made from its files as they stand.
pub(super) fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
    bundle.set_use_isolating(false);
    for (file, text) in files(language) {
        let resource =
            FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
    }
    bundle
}

/// Every way a message comes out: for each sample number, and each name it chooses by.
pub(super) fn spoken(bundle: &FluentBundle<FluentResource>, message: &Message) -> Vec<String> {
    let mut names = vec![""];
    for choice in message.choices().iter().filter(|choice| sort(choice.variable) == Sort::Choice) {
        names = choice.forms.iter().map(|form| form.name).collect();
    }
    let counted = message.variables().iter().any(|variable| sort(variable) == Sort::Count);
    let counts = if counted { SAMPLES } else { &SAMPLES[5..6] };
    let mut all = Vec::new();
    for count in counts {
        for name in &names {
            let mut args = FluentArgs::new();
            for variable in message.variables() {
                let value = match sort(variable) {
                    Sort::Count => FluentValue::from(*count),
                    Sort::Number => FluentValue::from(7),
                    Sort::Words => FluentValue::from(format!("‹{variable}›")),
                    Sort::Choice => FluentValue::from((*name).to_owned()),
                };
                args.set(variable.to_owned(), value);
            }
            all.push(formatted(bundle, message, &args));
        }
    }
    all
}

fn formatted(bundle: &FluentBundle<FluentResource>, message: &Message, args: &FluentArgs) -> String {
    let (id, attribute) =
        message.key.split_once('.').map_or((message.key.as_str(), None), |(id, part)| (id, Some(part)));
    let found = bundle.get_message(id).unwrap();
    let pattern = match attribute {
        Some(attribute) => found.get_attribute(attribute).unwrap().value(),
        None => found.value().unwrap(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", message.key);
    text
}

#[test]
fn every_message_formats_for_every_count() {
    for language in Language::ALL {
        let bundle = bundle(language);
        for message in messages(language) {
            let all = spoken(&bundle, &message);
            for text in &all {
                assert!(
                    !text.trim().is_empty() && !text.contains(['{', '}', '$']),
                    "{}: {text}",
                    message.key
                );
            }
            for variable in message.variables().into_iter().filter(|variable| sort(variable) == Sort::Words) {
                let sample = format!("‹{variable}›");
                assert!(
                    all.iter().any(|text| text.contains(&sample)),
                    "{} never shows ${variable}",
                    message.key
                );
            }
        }
    }
}

/// The forms that the language's own rules choose, as people read them.
#[test]
fn counts_as_people_read_them() {
    for (language, key, count, expected) in [
        (Language::En, "home-papers", 1, "1 paper"),
        (Language::En, "home-papers", 0, "0 papers"),
        (Language::En, "home-papers", 4120, "4,120 papers"),
        (Language::En, "count-problem", 0, "No problems"),
        (Language::En, "status-promises", 0, "No promise was made"),
        (Language::En, "period-year", 1, "1 year"),
        (Language::Cy, "home-papers", 0, "Dim papurau"),
        (Language::Cy, "home-papers", 1, "1 papur"),
        (Language::Cy, "home-papers", 2, "2 bapur"),
        (Language::Cy, "home-papers", 3, "3 phapur"),
        (Language::Cy, "home-papers", 4, "4 papur"),
        (Language::Cy, "home-papers", 6, "6 phapur"),
        (Language::Cy, "home-papers", 11, "11 papur"),
        (Language::Cy, "home-papers", 4120, "4,120 papur"),
        (Language::Cy, "count-problem", 1, "1 broblem"),
        (Language::Cy, "count-problem", 3, "3 problem"),
        (Language::Cy, "count-problem", 6, "6 phroblem"),
        (Language::Cy, "search-found", 2, "Canfuwyd 2 le"),
        (Language::Cy, "count-question", 3, "3 chwestiwn"),
        (Language::Cy, "period-year", 1, "1 flwyddyn"),
        (Language::Cy, "period-year", 2, "2 flynedd"),
        (Language::Cy, "period-year", 3, "3 blynedd"),
        (Language::Cy, "period-year", 4, "4 blynedd"),
        (Language::Cy, "period-year", 5, "5 mlynedd"),
        (Language::Cy, "period-year", 6, "6 blynedd"),
        (Language::Cy, "period-year", 10, "10 mlynedd"),
        (Language::Cy, "period-working-day", 2, "2 ddiwrnod gwaith"),
        (Language::Cy, "period-month", 2, "2 fis"),
        (Language::Cy, "period-month", 3, "3 mis"),
        (Language::Cy, "period-week", 6, "6 wythnos"),
        (Language::Cy, "silence-days", 560, "560 diwrnod yn ôl"),
        (Language::Cy, "status-silent", 3, "3 thawelwch"),
        (Language::Cy, "knot-parts", 2, "Mae’n gofyn am 2 beth:"),
    ] {
        let text = Locales::new().of(language).with(key, &[("count", FluentValue::from(count))]);
        assert_eq!(text, expected, "{language:?} {key} {count}");
    }
}

#[test]
fn days_in_words() {
    let locales = Locales::new();
    for (day, en, cy) in [
        ("2026-01-01", "1 January 2026", "1 Ionawr 2026"),
        ("2024-02-29", "29 February 2024", "29 Chwefror 2024"),
        ("2011-03-31", "31 March 2011", "31 Mawrth 2011"),
        ("2015-04-05", "5 April 2015", "5 Ebrill 2015"),
        ("2016-05-10", "10 May 2016", "10 Mai 2016"),
        ("2022-06-30", "30 June 2022", "30 Mehefin 2022"),
        ("2016-07-18", "18 July 2016", "18 Gorffennaf 2016"),
        ("2022-08-24", "24 August 2022", "24 Awst 2022"),
        ("1999-09-09", "9 September 1999", "9 Medi 1999"),
        ("2000-10-21", "21 October 2000", "21 Hydref 2000"),
        ("2025-11-02", "2 November 2025", "2 Tachwedd 2025"),
        ("2023-12-25", "25 December 2023", "25 Rhagfyr 2023"),
    ] {
        let day: Day = day.parse().unwrap();
        assert_eq!(locales.of(Language::En).day(day), en);
        assert_eq!(locales.of(Language::Cy).day(day), cy);
    }
}

#[test]
fn numbers_in_words() {
    for language in Language::ALL {
        let locales = Locales::new();
        let locale = locales.of(language);
        for (thousandths, expected) in
            [(0, "0"), (1500, "1.5"), (12_340, "12.34"), (-250, "−0.25"), (68_000, "68"), (5, "0.005")]
        {
            assert_eq!(locale.decimal(thousandths), expected);
        }
    }
}

/// A key that is missing shows as itself, which the tests of pages and this one look for.
#[test]
fn a_missing_key_is_seen() {
    for language in Language::ALL {
        let locales = Locales::new();
        let locale = locales.of(language);
        assert_eq!(locale.t("no-such-key"), "{no-such-key}");
        assert_eq!(locale.t("R001.nothing"), "{R001.nothing}");
        assert!(locale.has("home-title") && !locale.has("no-such-key"));
    }
}
