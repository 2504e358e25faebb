//! What the site is to those outside: its address, and whether it writes letters.

use llinyn_model::Language;
use llinyn_model::topic::Topic;

/// What the site is to those outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Public {
    /// The address it has for everybody: `https://llinyn.example`.
    pub address: String,
    /// Whether mail can be sent, and so be offered.
    pub mails: bool,
}

impl Public {
    /// A path of the site as an address for readers elsewhere.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.address.trim_end_matches('/'))
    }

    /// A page in a language, as an address for readers elsewhere.
    pub fn link(&self, language: Language, path: &str) -> String {
        self.absolute(&in_language(path, language))
    }
}

/// The path of a page in a language.
pub fn in_language(path: &str, language: Language) -> String {
    match (language, path) {
        (Language::En, path) => path.to_owned(),
        (Language::Cy, "/") => "/cy/".to_owned(),
        (Language::Cy, path) => format!("/cy{path}"),
    }
}

/// A path of a topic with the words that are looked for there.
pub fn searched(path: String, topic: &Topic) -> String {
    match topic.searched().map(|words| serde_urlencoded::to_string([("q", words)])) {
        Some(Ok(query)) => format!("{path}?{query}"),
        _ => path,
    }
}
