//! Topic: what somebody can follow. Each is a page of its own, and is written as the address of that page.

use std::fmt;

use crate::id::Reference;
use crate::news::NewsKind;

/// What somebody can follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Everything.
    Record,
    /// One kind of news, as a list shows them.
    List(NewsKind),
    /// The threads in which words stand, as they were typed.
    Search(String),
    /// The threads a body is named in.
    Body(Reference),
    /// The promises of a plan, and its duties to report.
    Plan(Reference),
    /// One thread.
    Thread(Reference),
}

impl Topic {
    /// What the page at a path shows, where `searched` are the words looked for; none for a page that tells of no
    /// thread. Whether the record holds it is another question.
    pub fn of(path: &str, searched: &str) -> Option<Topic> {
        let path = path.strip_prefix('/')?;
        match path {
            "" => return Some(Topic::Record),
            "search" => {
                return Some(searched.trim()).filter(|q| !q.is_empty()).map(|q| Topic::Search(q.into()));
            }
            _ => {}
        }
        if let Some(kind) = NewsKind::ALL.iter().copied().find(|kind| kind.list() == Some(path)) {
            return Some(Topic::List(kind));
        }
        let (first, last) = path.split_once('/')?;
        if first == "body" {
            return Reference::slug(last).map(Topic::Body);
        }
        let digits =
            last.get(1..).filter(|rest| rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        let item = || Reference::slug(first).filter(|_| digits.is_some()).map(|source| source.item(last));
        match last.as_bytes().first() {
            Some(b'r' | b'c') => item().map(Topic::Thread),
            Some(b'p') => item().map(Topic::Plan),
            _ => None,
        }
    }

    /// A topic as it was written.
    pub fn written(text: &str) -> Option<Topic> {
        match text.split_once("?q=") {
            Some((path, searched)) => Topic::of(path, searched),
            None => Topic::of(text, ""),
        }
    }

    /// The path of its page.
    pub fn path(&self) -> String {
        match self {
            Topic::Record => "/".to_owned(),
            Topic::List(kind) => format!("/{}", kind.list().unwrap_or_default()),
            Topic::Search(_) => "/search".to_owned(),
            Topic::Body(body) => format!("/body/{body}"),
            Topic::Plan(item) | Topic::Thread(item) => format!("/{item}"),
        }
    }

    /// The words that are looked for.
    pub fn searched(&self) -> Option<&str> {
        match self {
            Topic::Search(words) => Some(words),
            _ => None,
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        self.searched().map_or(Ok(()), |words| write!(f, "?q={words}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_threads_can_be_followed() {
        for (path, searched, expected) in [
            ("/", "", Some("/")),
            ("/silent", "", Some("/silent")),
            ("/threads", "x", Some("/threads")),
            ("/search", " tŷ & gardd?q=1 ", Some("/search?q=tŷ & gardd?q=1")),
            ("/search", " ", None),
            ("/body/glanrafon-council", "", Some("/body/glanrafon-council")),
            ("/lscb-2011/r14", "", Some("/lscb-2011/r14")),
            ("/lscb-2011/p1", "", Some("/lscb-2011/p1")),
            ("/lscb-2011/m1", "", None),
            ("/lscb-2011/r1/progress", "", None),
            ("/lscb-2011", "", None),
            ("/me", "", None),
            ("/problems", "", None),
            ("lscb-2011/r14", "", None),
            ("/Lscb/r1", "", None),
            ("/lscb/r ", "", None),
        ] {
            let topic = Topic::of(path, searched);
            assert_eq!(topic.as_ref().map(Topic::to_string).as_deref(), expected, "{path}");
            if let Some(topic) = topic {
                assert_eq!(Topic::written(&topic.to_string()), Some(topic), "{path}");
            }
        }
    }
}
