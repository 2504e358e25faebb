//! Counts and choices: every count chooses its form, Welsh has all six forms, English its two.

use std::collections::BTreeSet;

use llinyn_model::Language;

use super::catalogue::{Choice, by_key, messages, shown};

/// What a variable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// So many of something: the words behind it depend on it.
    Count,
    /// A number that stands apart: of a page, of an entry, behind a label.
    Number,
    /// Words, or a day in words.
    Words,
    /// One of a few names to choose by.
    Choice,
}

const COUNTS: &[&str] = &[
    "commitments",
    "count",
    "days",
    "duties",
    "ended",
    "entries",
    "files",
    "live",
    "owed",
    "present",
    "rebuilt",
    "threads",
];
const NUMBERS: &[&str] = &[
    "entry", "errors", "millis", "notes", "page", "pages", "position", "rows", "seq", "silent", "total",
    "version", "warnings", "percent",
];
const WORDS: &[&str] = &[
    "about",
    "address",
    "addressee",
    "agreed",
    "amount",
    "anchor",
    "by",
    "database",
    "day",
    "digest",
    "field",
    "first",
    "folder",
    "from",
    "kind",
    "last",
    "name",
    "names",
    "number",
    "numbers",
    "on",
    "email",
    "paper",
    "part",
    "period",
    "plan",
    "promised",
    "range",
    "reference",
    "root",
    "second",
    "since",
    "table",
    "to",
    "words",
];
const CHOICES: &[&str] = &["stated", "what"];
/// Words that a message may replace by its own where there are none: nobody asked, nobody agreed.
const WHOM: &[&str] = &["addressee", "agreed", "by", "on"];

/// What a variable is. One that is in no list is new, and somebody has to say.
pub(super) fn sort(variable: &str) -> Sort {
    let lists =
        [(COUNTS, Sort::Count), (NUMBERS, Sort::Number), (WORDS, Sort::Words), (CHOICES, Sort::Choice)];
    lists
        .into_iter()
        .find_map(|(list, sort)| list.contains(&variable).then_some(sort))
        .unwrap_or_else(|| panic!("${variable} is in no list of variables"))
}

#[test]
fn every_variable_is_of_a_known_sort_and_every_sort_is_used() {
    let used: BTreeSet<String> = messages(Language::En)
        .iter()
        .flat_map(|message| message.variables().into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for variable in &used {
        sort(variable);
    }
    for variable in [COUNTS, NUMBERS, WORDS, CHOICES].concat() {
        assert!(used.contains(variable), "no message names ${variable}");
    }
}

#[test]
fn every_count_chooses_its_form_in_both_languages() {
    for language in Language::ALL {
        for message in messages(language) {
            let chosen: BTreeSet<&str> = message.choices().iter().map(|choice| choice.variable).collect();
            for variable in message.variables() {
                if WHOM.contains(&variable) {
                    continue;
                }
                let expected = matches!(sort(variable), Sort::Count | Sort::Choice);
                assert_eq!(chosen.contains(variable), expected, "{language:?} {}: ${variable}", message.key);
            }
        }
    }
}

#[test]
fn welsh_counts_have_six_forms_and_english_ones_two() {
    for language in Language::ALL {
        let forms: &[&str] = match language {
            Language::Cy => &["zero", "one", "two", "few", "many", "other"],
            Language::En => &["one", "other"],
        };
        let mut counted = 0;
        for message in messages(language) {
            for choice in message.choices().iter().filter(|choice| sort(choice.variable) == Sort::Count) {
                counted += 1;
                let named: Vec<&str> =
                    choice.forms.iter().filter(|form| !form.literal).map(|form| form.name).collect();
                assert_eq!(named, forms, "{language:?} {}", message.key);
                let default: Vec<&str> =
                    choice.forms.iter().filter(|form| form.default).map(|form| form.name).collect();
                assert_eq!(default, ["other"], "{language:?} {}", message.key);
            }
        }
        assert!(counted > 30, "{counted}");
    }
}

/// A form for many numbers has to say which it is.
#[test]
fn the_form_of_many_numbers_shows_the_number() {
    for language in Language::ALL {
        for message in messages(language) {
            for choice in message.choices().iter().filter(|choice| sort(choice.variable) == Sort::Count) {
                let other = choice.forms.iter().find(|form| form.default).unwrap();
                assert!(shows_number(choice, other.pattern), "{language:?} {}", message.key);
            }
        }
    }
}

fn shows_number(choice: &Choice, pattern: &fluent_syntax::ast::Pattern<String>) -> bool {
    shown(pattern).contains(&choice.variable)
}

#[test]
fn other_choices_have_the_same_names_in_both_languages() {
    let cy = by_key(Language::Cy);
    for (key, message) in by_key(Language::En) {
        let names = |choices: Vec<Choice>| -> Vec<Vec<String>> {
            choices
                .iter()
                .filter(|choice| sort(choice.variable) == Sort::Choice || WHOM.contains(&choice.variable))
                .map(|choice| choice.forms.iter().map(|form| form.name.to_owned()).collect())
                .collect()
        };
        assert_eq!(names(message.choices()), names(cy[&key].choices()), "{key}");
    }
}
