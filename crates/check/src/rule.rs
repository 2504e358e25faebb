//! A rule: its code, name, level, and what finds it.

use llinyn_model::Language;

use crate::diagnostic::Level;
use crate::found::Found;

/// A rule of the registry.
#[derive(Debug)]
pub struct Rule {
    /// Its code, such as `R001`; never reused.
    pub code: &'static str,
    /// Its name, which reads well after "allow": `no-response`.
    pub name: &'static str,
    /// How much it matters.
    pub level: Level,
    /// The version it came with.
    pub since: &'static str,
    /// Its page in English.
    pub(crate) en: &'static str,
    /// Its page in Welsh.
    pub(crate) cy: &'static str,
    /// What finds it.
    pub(crate) check: fn(&mut Found),
}

impl Rule {
    /// Its page: Markdown with fixed headings.
    pub fn page(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Cy => self.cy,
        }
    }

    /// Its title in a language: the first line of its page.
    pub fn title(&self, language: Language) -> &'static str {
        let first = self.page(language).lines().next().unwrap_or_default();
        first.trim_start_matches("# ").split_once(" · ").map_or(first, |(_, title)| title)
    }
}

/// Declares a rule beside its code: `rule! { R001 "no-response" Warning since "0.1", check }`.
macro_rules! rule {
    ($code:ident $name:literal $level:ident since $since:literal, $check:path) => {
        pub(crate) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            code: stringify!($code),
            name: $name,
            level: $crate::diagnostic::Level::$level,
            since: $since,
            en: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/", stringify!($code), ".en.md")),
            cy: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/", stringify!($code), ".cy.md")),
            check: $check,
        };
    };
}
pub(crate) use rule;
