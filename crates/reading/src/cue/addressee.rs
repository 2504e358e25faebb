//! Whom a recommendation asks: the subject of its asking verb.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::passage::Span;

use super::body;
use crate::text::phrase;

const OPENINGS: &[&str] = &[
    "we recommend that",
    "i recommend that",
    "we therefore recommend that",
    "we also recommend that",
    "the committee recommends that",
    "in addition, it is proposed that",
    "it is proposed that",
    "the board recommends that",
    "the inquiry recommends that",
    "that",
    "mae'r pwyllgor yn argymell y dylai",
    "mae'r pwyllgor yn argymell bod",
    "argymhellwn fod",
    "argymhellwn y dylai",
    "dylai'r",
    "dylai",
];
const ASKING: &[&str] =
    &["should", "must", "shall", "ought to", "needs to", "need to", "to agree", "be required to"];
const DOCUMENTS: &[&str] = &[
    "guidance",
    "regulations",
    "plan",
    "strategy",
    "code",
    "procedures",
    "canllawiau",
    "cynllun",
    "rheoliadau",
];
const CLASSES: &[&str] = &[
    "all agencies",
    "all local authorities",
    "local authorities",
    "each local authority",
    "local authority",
    "agencies",
    "schools",
    "all schools",
    "the government",
    "the governments",
    "governments",
    "the board",
    "all boards",
    "the council",
    "the committee",
    "police",
    "pob asiantaeth",
    "awdurdodau lleol",
    "pob awdurdod lleol",
];

/// Whom the ask speaks to; where it names nobody, whoever would answer it, marked as inferred.
pub(crate) fn of(text: &str, answering: Option<&str>) -> Vec<Mention> {
    if let Some((_, asked)) =
        phrase::first_of(text, &["is asked to", "are asked to", "is invited to", "are invited to"])
    {
        let before = &text[..asked.start];
        let subject = before.rsplit(", ").next().unwrap_or(before);
        let names = named(subject);
        if !names.is_empty() {
            return names;
        }
    }
    let opening = OPENINGS.iter().find_map(|opening| phrase::starts(text, opening));
    let start = opening.unwrap_or(0);
    let welsh =
        opening.is_some_and(|end| phrase::any(&text[..end], &["dylai", "bod", "fod", "dylai'r", "argymell"]));
    let subject = if welsh { welsh_subject(text, start) } else { subject(text, start) };
    let inferred = |why| answering.map(|name| Mention::inferred(name, why)).into_iter().collect::<Vec<_>>();
    let Some(subject) = subject else { return inferred(Inference::Passive) };
    let words = subject.of(text);
    if is_document(words) {
        return match body::first(words) {
            Some(issuer) if issuer.end < words.len() && issues_guidance(issuer.of(words)) => {
                vec![Mention::inferred(issuer.of(words), Inference::Document)]
            }
            _ => inferred(Inference::Document),
        };
    }
    let names = named(words);
    if names.is_empty() { inferred(Inference::Passive) } else { names }
}

/// The bodies a subject names.
fn named(words: &str) -> Vec<Mention> {
    let names: Vec<Mention> =
        body::names(words).into_iter().map(|name| Mention::printed(name.of(words))).collect();
    if !names.is_empty() {
        return names;
    }
    let class = CLASSES
        .iter()
        .filter_map(|class| phrase::find(words, class))
        .max_by_key(|span| span.end - span.start);
    class.map(|span| Mention::printed(span.of(words).trim_start_matches("the "))).into_iter().collect()
}

/// Whether the subject's last noun is a document: then the ask is for whoever issues it.
fn is_document(words: &str) -> bool {
    let head = words.split(" on ").next().unwrap_or(words);
    let last = head
        .split_whitespace()
        .last()
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    DOCUMENTS.contains(&last.as_str())
}

/// "Welsh Government guidance" is the government's; "partnership guidance" is about partnerships.
fn issues_guidance(name: &str) -> bool {
    phrase::any(
        name,
        &[
            "government",
            "department",
            "council",
            "ministry",
            "minister",
            "llywodraeth",
            "lywodraeth",
            "cyngor",
        ],
    )
}

/// From the opening up to the asking verb; nothing where the clause is in the passive and its subject no body.
fn subject(text: &str, start: usize) -> Option<Span> {
    let verb = ASKING
        .iter()
        .filter_map(|verb| phrase::find_from(text, verb, start))
        .min_by_key(|span| span.start)?;
    let clause = &text[start..verb.start];
    let behind_comma = clause
        .rfind(", ")
        .filter(|at| body::first(&clause[*at..]).is_some() && clause[..*at].split_whitespace().count() > 1);
    let from = behind_comma.filter(|_| leads_off(clause)).map_or(start, |at| start + at + 2);
    Some(Span { start: from, end: verb.start })
}

/// Whether a clause opens with a circumstance ("In doing so, the Board …") rather than with its subject.
fn leads_off(clause: &str) -> bool {
    const CIRCUMSTANCES: &[&str] = &[
        "in",
        "as",
        "for",
        "by",
        "to",
        "when",
        "where",
        "if",
        "during",
        "alongside",
        "following",
        "before",
        "after",
        "once",
        "although",
        "at",
    ];
    CIRCUMSTANCES.iter().any(|word| phrase::starts(clause.trim_start(), word).is_some())
}

/// Behind "dylai" the subject stands before its mutated verb: the first name of a body, or a class.
fn welsh_subject(text: &str, start: usize) -> Option<Span> {
    let rest = &text[start..];
    let name = body::first(rest)?;
    Some(Span { start: start + name.start, end: start + name.end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str], inferred: bool) {
        let got = of(text, Some("the government"));
        let words: Vec<&str> = got.iter().map(|mention| mention.words.as_str()).collect();
        assert_eq!(words, expected, "{text}");
        assert_eq!(got.iter().any(|mention| mention.inferred.is_some()), inferred, "{text}");
    }

    #[test]
    fn addressees() {
        check("We recommend that the Welsh Government should consult widely.", &["Welsh Government"], false);
        check("We recommend that LSCBs should work together.", &["LSCBs"], false);
        check(
            "We recommend that Welsh Government Guidance on partnerships should require joint work.",
            &["Welsh Government"],
            true,
        );
        check("Partnership Guidance should be revised to require joint work.", &["the government"], true);
        check("A memorial be established.", &["the government"], true);
        check("In doing so, the Department should set out a plan.", &["Department"], false);
        check(
            "Police and Children's Services should agree a protocol.",
            &["Police", "Children's Services"],
            false,
        );
        check("All agencies must ensure that it is recorded.", &["All agencies"], false);
        check("Dylai Llywodraeth Cymru gynyddu'r gyfradd.", &["Llywodraeth Cymru"], false);
        check(
            "Mae'r Pwyllgor yn argymell bod Arolygiaeth Gofal Cymru yn cyhoeddi.",
            &["Arolygiaeth Gofal Cymru"],
            false,
        );
    }
}
