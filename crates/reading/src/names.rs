//! Names of bodies, for whoever resolves them to the bodies of a record.

use llinyn_model::body::BodyKind;
use llinyn_model::fold;
use llinyn_model::passage::Span;

use crate::cue::{alias, body};

/// Where names of bodies stand in a text, in order.
pub fn in_text(text: &str) -> Vec<Span> {
    body::names(text)
}

/// Whether words are the name of a body and nothing else.
pub fn is_name(words: &str) -> bool {
    let words = without_article(words);
    body::names(words).first().is_some_and(|name| name.of(words) == words)
}

/// Whether two names plainly mean one body: one the initials or a shorter form of the other.
pub fn is_same(a: &str, b: &str) -> bool {
    alias::is_same(a, b)
}

/// The one word that a short name consists of ("the Forum"), folded and in the singular; none where it has more.
pub fn only_head(name: &str) -> Option<String> {
    let words = fold::words(without_article(name));
    let [word] = words.as_slice() else { return None };
    body::is_head(word).then(|| singular(word))
}

/// Whether a longer name can be called by one head word: it ends or begins with it.
pub fn bears(name: &str, head: &str) -> bool {
    let words = fold::words(without_article(name));
    let same = |word: Option<&String>| word.is_some_and(|word| singular(word) == head);
    // "National Safeguarding Board for Adults" bears its head before "for".
    let before_joint = words
        .iter()
        .position(|word| matches!(word.as_str(), "for" | "of" | "on"))
        .and_then(|at| at.checked_sub(1));
    words.len() > 1
        && (same(words.last()) || same(words.first()) || same(before_joint.and_then(|at| words.get(at))))
}

/// A name without its article.
pub fn without_article(name: &str) -> &str {
    let name = name.trim();
    ["the ", "The ", "this ", "This ", "y ", "Y ", "yr ", "Yr "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

/// What sort of body a name is likely to be.
pub fn kind(name: &str) -> BodyKind {
    const KINDS: &[(&[&str], BodyKind)] = &[
        (&["inspectorate", "arolygiaeth", "estyn", "constabulary"], BodyKind::Inspectorate),
        (&["committee", "panel", "pwyllgor", "bwyllgor"], BodyKind::Committee),
        (&["board", "boards", "bwrdd", "fwrdd", "lscbs"], BodyKind::Board),
        (&["partnership", "partnerships", "partneriaeth"], BodyKind::Partnership),
        (&["council", "cyngor", "gyngor"], BodyKind::Council),
        (
            &[
                "minister",
                "commissioner",
                "secretary",
                "director",
                "leader",
                "chair",
                "officer",
                "executive",
                "gweinidog",
                "comisiynydd",
            ],
            BodyKind::Office,
        ),
        (&["government", "llywodraeth", "lywodraeth"], BodyKind::Government),
        (&["assembly", "parliament", "senedd"], BodyKind::Legislature),
        (&["authorities", "agencies", "councils", "schools", "directorates"], BodyKind::Class),
        (
            &["department", "agency", "authority", "trust", "service", "services", "police", "adran"],
            BodyKind::Agency,
        ),
        (
            &["association", "society", "college", "foundation", "forum", "group", "fforwm"],
            BodyKind::Association,
        ),
    ];
    let words = fold::words(name);
    let of = |(heads, kind): &(&[&str], BodyKind)| {
        words.iter().any(|word| heads.contains(&word.as_str())).then_some(*kind)
    };
    KINDS.iter().find_map(of).unwrap_or(BodyKind::Other)
}

fn singular(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_and_their_bearers() {
        assert_eq!(only_head("the Forum").as_deref(), Some("forum"));
        assert_eq!(only_head("Care Forum"), None);
        for (name, head, expected) in [
            ("Welsh Safeguarding Children Forum", "forum", true),
            ("National Safeguarding Board for Adults and Children", "board", true),
            ("Department for Rivers", "department", true),
            ("Review Group", "forum", false),
            ("Forum", "forum", false),
        ] {
            assert_eq!(bears(name, head), expected, "{name}");
        }
        assert!(is_name("the Welsh Government") && !is_name("relevant plans of the Welsh Government"));
        assert_eq!(kind("Healthy Living Scrutiny Committee"), BodyKind::Committee);
    }
}
