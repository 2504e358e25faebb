//! The two languages, equals.

use serde::{Deserialize, Serialize};

/// A language of a paper or of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Welsh, *Cymraeg*.
    Cy,
}

impl Language {
    /// Both, in the order of their codes.
    pub const ALL: [Language; 2] = [Language::Cy, Language::En];

    /// The BCP 47 tag, for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Cy => "cy",
        }
    }

    /// The language of a tag, if it is one of the two.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The other one.
    pub fn other(self) -> Language {
        match self {
            Language::En => Language::Cy,
            Language::Cy => Language::En,
        }
    }
}
