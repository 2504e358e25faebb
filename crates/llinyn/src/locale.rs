//! The words people see, in both languages, from Fluent files.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use llinyn_check::Arg;
use llinyn_model::error::Error;
use llinyn_model::{Day, Language};
use unic_langid::LanguageIdentifier;

macro_rules! resources {
    ($($name:literal)*) => {
        /// The names of the message files, the same in both languages.
        pub const FILES: &[&str] = &[$($name),*];
        const EN: &[&str] = &[$(include_str!(concat!("../locales/en/", $name, ".ftl"))),*];
        const CY: &[&str] = &[$(include_str!(concat!("../locales/cy/", $name, ".ftl"))),*];
    };
}

resources! {
    "account" "act" "agreement" "body" "circulation" "cli" "commitment" "common" "concern" "desk" "erasure" "error" "expectation" "form" "frame" "fund" "gap" "home" "intake" "letter" "list" "me" "meeting" "news" "pack" "paper" "permissions" "plainly" "plan" "practice_review" "problems" "question" "response" "status" "term" "thread" "voice" "withholding"
}

/// The messages of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// Both languages.
pub struct Locales {
    en: Locale,
    cy: Locale,
}

/// A value of a message.
pub type Args<'a> = &'a [(&'a str, FluentValue<'a>)];

impl Locales {
    /// Reads the messages. A file that is not well formed is caught by a test; here its good messages still serve.
    pub fn new() -> Locales {
        Locales { en: Locale::new(Language::En), cy: Locale::new(Language::Cy) }
    }

    /// The messages of a language.
    pub fn of(&self, language: Language) -> &Locale {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }
}

/// Both languages, read once, for whoever has no page's at hand.
pub fn shared() -> &'static Locales {
    static LOCALES: std::sync::LazyLock<Locales> = std::sync::LazyLock::new(Locales::new);
    &LOCALES
}

impl Default for Locales {
    fn default() -> Locales {
        Locales::new()
    }
}

/// Whole numbers with their thousands parted, as both languages do: "4,120".
fn written(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{:.0}", number.value.abs());
    let mut parted = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    Some(if number.value < 0.0 { format!("−{parted}") } else { parted })
}

impl Locale {
    fn new(language: Language) -> Locale {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks that isolate text of other directions are of no use between English and Welsh.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(written));
        let files = match language {
            Language::En => EN,
            Language::Cy => CY,
        };
        for text in files.iter().copied().chain([llinyn_check::messages(language)]) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Locale { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without values. A key that is missing shows as itself, which a test turns into a failure.
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with values; `key.attribute` names an attribute.
    pub fn with(&self, key: &str, args: Args) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, value.clone());
        }
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let mut errors = Vec::new();
        match pattern {
            Some(pattern) => match self.bundle.format_pattern(pattern, Some(&values), &mut errors) {
                Cow::Borrowed(text) => text.to_owned(),
                Cow::Owned(text) => text,
            },
            None => format!("{{{key}}}"),
        }
    }

    /// Whether there is a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A day in words: "1 March 2026", "1 Mawrth 2026".
    pub fn day(&self, day: Day) -> String {
        let month = self.t(&format!("month-{}", day.month()));
        format!("{} {month} {}", day.day_of_month(), day.year())
    }

    /// Thousandths as a number: `1500` is "1.5" in both languages.
    pub fn decimal(&self, thousandths: i64) -> String {
        let sign = if thousandths < 0 { "−" } else { "" };
        let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        let part = format!("{part:03}");
        match part.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            part => format!("{sign}{whole}.{part}"),
        }
    }

    /// Money, in pounds, with pence where there are any: "£12,000", "−£38.50".
    pub fn pence(&self, pence: i64) -> String {
        let (sign, whole) = (if pence < 0 { "−" } else { "" }, pence.unsigned_abs());
        let digits = (whole / 100).to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
        let pounds = groups.join(",");
        match whole % 100 {
            0 => format!("{sign}£{pounds}"),
            rest => format!("{sign}£{pounds}.{rest:02}"),
        }
    }

    /// The message of a rule's find.
    pub fn diagnostic(&self, code: &str, args: &[(&'static str, Arg)]) -> String {
        let values: Vec<(&str, FluentValue)> =
            args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        self.with(code, &values)
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Day(day) => FluentValue::from(self.day(*day)),
        }
    }

    /// What is wrong and what to do, of an error of the program.
    pub fn error(&self, error: &Error) -> (String, String) {
        let key = format!("error-{}", error.kind.key());
        let args = [("about", FluentValue::from(error.about.as_str()))];
        (self.with(&key, &args), self.with(&format!("{key}.help"), &args))
    }
}
