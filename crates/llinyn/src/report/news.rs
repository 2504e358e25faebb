//! What happened on a thread, and what somebody follows, in the words of a language: for feeds and letters alike.

use fluent_bundle::FluentValue;
use llinyn_model::news::Happened;
use llinyn_model::subject::Subject;
use llinyn_store::{Followed, News};

use crate::locale::Locale;

/// Most characters of a thread's wording in a title.
const SHOWN: usize = 120;

/// What happened: "The owner says: done".
pub fn headline(news: &News, locale: &Locale) -> String {
    let of_promise = matches!(news.about, Subject::Commitment(_));
    let (what, list, which) = match news.what {
        Happened::Asked => return locale.t("knot-recommendation"),
        Happened::Moved => return locale.t("knot-moving"),
        Happened::Answered(disposition) => ("knot-response", "disposition", disposition.name()),
        Happened::Promised(grade) => ("knot-commitment", "grade", grade.name()),
        Happened::Claimed(claim) => ("knot-progress", "claim", claim.name()),
        Happened::Verified(verdict) => ("knot-verification", "verdict", verdict.name()),
        Happened::Ended(kind) if of_promise => ("knot-promise-ended", "closure", kind.name()),
        Happened::Ended(kind) => ("knot-closure", "closure", kind.name()),
        Happened::Silent(kind) => ("knot-silence", "silent", kind.name()),
    };
    let which = locale.t(&format!("{list}-{}", which.replace('_', "-")));
    format!("{}: {which}", locale.t(what))
}

/// The name of what somebody follows.
pub fn name(followed: &Followed, locale: &Locale) -> String {
    match followed {
        Followed::Record => locale.t("news-record"),
        Followed::List(kind) => locale.t(&["list", kind.list().unwrap_or_default(), "title"].join("-")),
        Followed::Search(query) => {
            locale.with("news-search", &[("words", FluentValue::from(query.words().join(" ")))])
        }
        Followed::Body(body) => body.name(locale.language()).0.to_owned(),
        Followed::Plan(_, words) | Followed::Thread(_, words) => line(words),
    }
}

/// Words of a source on one line, cut where they are long.
pub fn line(words: &str) -> String {
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", flat[..end].trim_end()),
        None => flat,
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn long_words_are_cut_at_a_letter() {
        for (words, expected) in [
            ("a\n  b\u{a0}c", "a b c".to_owned()),
            (&"ŷ".repeat(120), "ŷ".repeat(120)),
            (&"ŷ".repeat(121), "ŷ".repeat(120) + "…"),
        ] {
            assert_eq!(line(words), expected);
        }
    }
}
