//! Answers: the line "Response: Accepted", and the sentence that says yes or no in running text.

use llinyn_model::passage::Span;
use llinyn_model::response::Disposition;

use super::{body, disposition};
use crate::text::phrase::{self, phrases};

/// A line that opens an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// The answer words, as printed: "Accepted in principle"; empty where the line has none.
    pub(crate) words: Span,
    pub(crate) disposition: Option<Disposition>,
    /// Where text that already belongs to the answer begins, in the same line.
    pub(crate) rest: usize,
}

/// A sentence that says yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) disposition: Disposition,
    /// Who says so, where the sentence names them.
    pub(crate) by: Option<Span>,
}

const HEADS: &[&str] = &[
    "government response",
    "welsh government response",
    "council response",
    "board response",
    "our response",
    "response",
    "management response",
    "ymateb llywodraeth cymru",
    "ymateb y llywodraeth",
    "ymateb y cyngor",
    "ymateb y bwrdd",
    "ymateb",
];

/// Reads a line such as "Response: Accepted in principle" or "Ymateb: Derbyn".
pub(crate) fn head(line: &str) -> Option<Head> {
    let after = HEADS.iter().find_map(|head| phrase::starts(line, head))?;
    let rest = &line[after..];
    let colon = rest.trim_start();
    if !colon.starts_with([':', '–', '-']) {
        return rest.trim().is_empty().then_some(Head {
            words: Span { start: line.len(), end: line.len() },
            disposition: None,
            rest: line.len(),
        });
    }
    let mark = colon.chars().next().map_or(0, char::len_utf8);
    let start = line.len() - colon[mark..].trim_start().len();
    let answer = &line[start..];
    let stop = answer.find(['.', ';', ',', '\n']).unwrap_or(answer.len());
    let words = answer[..stop].trim_end();
    if words.len() > 60 {
        return Some(Head { words: Span { start, end: start }, disposition: None, rest: start });
    }
    // A full stop that ends the line is printed with the answer word.
    let whole = if answer[stop..].trim() == "." { stop + 1 } else { words.len() };
    let span = Span { start, end: start + whole };
    let rest = line.len() - answer[stop..].trim_start_matches(['.', ';', ',']).trim_start().len();
    Some(Head { words: span, disposition: disposition::of(words), rest })
}

phrases! {
    /// Words without which no sentence says yes or no.
    SAYING:
        "accept", "accepts", "accepted", "agree", "agrees", "agreed", "support", "supports", "supported", "reject", "rejects",
        "rejected", "disagree", "disagrees", "note", "notes", "noted", "derbyn", "gwrthod", "nodi", "cytuno";
}

/// Reads a sentence such as "The government agrees with the Committee's recommendation" or "These
/// recommendations are accepted in principle by the Board".
pub(crate) fn verdict(sentence: &str) -> Option<Verdict> {
    if !SAYING.any(sentence) {
        return None;
    }
    passive(sentence).or_else(|| active(sentence)).or_else(|| welsh(sentence))
}

const OBJECTS: &[&str] = &[
    "this recommendation",
    "these recommendations",
    "the recommendation",
    "the recommendations",
    "both recommendations",
    "they",
];

/// "This recommendation is accepted in full by the Welsh Government"
fn passive(sentence: &str) -> Option<Verdict> {
    let after = OBJECTS.iter().find_map(|object| phrase::starts(sentence, object))?;
    let rest = &sentence[after..];
    let verb = ["is", "are", "was", "were", "has been", "have been"]
        .iter()
        .find_map(|verb| phrase::starts(rest.trim_start(), verb))?;
    let tail = &rest[rest.len() - rest.trim_start().len() + verb..];
    let disposition = disposition::of(tail.get(..tail.len().min(120)).unwrap_or(tail))?;
    let by =
        phrase::find(sentence, "by").map(|by| by.end).map(|start| trimmed(sentence, start, sentence.len()));
    Some(Verdict { disposition, by })
}

phrases! {
    /// What an answer does with what was asked, the longer before what it begins with.
    VERBS:
        "does not accept",
        "do not accept",
        "does not agree",
        "do not agree",
        "partially accepts",
        "partially agrees",
        "accepts in part",
        "accepts in principle",
        "agrees in principle",
        "accept in principle",
        "accepts",
        "accepted",
        "accept",
        "agrees",
        "agree",
        "supports",
        "support",
        "rejects",
        "reject",
        "disagrees",
        "disagree",
        "notes",
        "note";
}

/// "The government agrees with …", "The Council does not accept …", "We accept this recommendation"
fn active(sentence: &str) -> Option<Verdict> {
    let (_, at) = VERBS.all(sentence).min_by_key(|(place, at)| (at.start, *place))?;
    let verb = at.of(sentence);
    let subject = sentence[..at.start].trim();
    let object = &sentence[at.end..];
    let first_person = matches!(subject.to_lowercase().as_str(), "we" | "i");
    let named = !subject.is_empty() && subject.len() < 160 && names_only(subject);
    let about_it = phrase::any(object, &["recommendation", "recommendations", "conclusion"]);
    let government = phrase::any(subject, &["government", "department", "council", "board", "executive"]);
    let opens = subject.split_whitespace().count() <= 4
        && government
        && phrase::starts(object.trim_start(), "with").is_some()
        || government && phrase::starts(object.trim_start(), "that").is_some();
    if !(named && (about_it || opens) || first_person && about_it) {
        return None;
    }
    let disposition =
        disposition::of(&format!("{verb} {}", object.get(..object.len().min(80)).unwrap_or("")))
            .or_else(|| disposition::of(verb))?;
    let hedged = disposition == Disposition::Accepted
        && !about_it
        && phrase::any(object, &["the need for", "the intent", "the principle", "the aim"]);
    let disposition = if hedged { Disposition::PartiallyAccepted } else { disposition };
    Some(Verdict { disposition, by: named.then(|| trimmed(sentence, 0, at.start)) })
}

/// "Mae Llywodraeth Cymru yn derbyn yr argymhelliad hwn"
fn welsh(sentence: &str) -> Option<Verdict> {
    phrase::first_of(sentence, &["argymhelliad", "argymhellion", "argymhelliad hwn"])?;
    let (start, _) = ["mae", "rydym", "rwyf"]
        .iter()
        .find_map(|verb| phrase::starts(sentence, verb).map(|end| (end, verb)))?;
    let yn = phrase::find(sentence, "yn")?;
    let tail = &sentence[yn.end..];
    let verb: String = tail.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let disposition = disposition::of(&verb)?;
    let by = body::first(&sentence[start..yn.start])
        .map(|name| Span { start: start + name.start, end: start + name.end });
    Some(Verdict { disposition, by })
}

/// Whether the subject is a list of bodies, or "the government", and nothing else.
fn names_only(subject: &str) -> bool {
    const GENERIC: &[&str] =
        &["the government", "the council", "the board", "the department", "the committee", "the executive"];
    if GENERIC.contains(&subject.to_lowercase().as_str()) {
        return true;
    }
    let names = body::names(subject);
    let covered: usize = names.iter().map(|name| name.end - name.start).sum();
    !names.is_empty() && covered * 5 >= subject.len() * 3
}

fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let piece = &text[start..end];
    let inner = piece.trim().trim_end_matches('.');
    let start = start + (piece.len() - piece.trim_start().len());
    Span { start, end: start + inner.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_open_an_answer() {
        for (line, words, disposition) in [
            ("Response: Accepted", "Accepted", Some(Disposition::Accepted)),
            ("Response: Accepted.", "Accepted.", Some(Disposition::Accepted)),
            (
                "Response:  Accepted in principle",
                "Accepted in principle",
                Some(Disposition::AcceptedInPrinciple),
            ),
            ("Ymateb: Derbyn mewn egwyddor", "Derbyn mewn egwyddor", Some(Disposition::AcceptedInPrinciple)),
            ("Government response – Rejected", "Rejected", Some(Disposition::Rejected)),
            (
                "Response: the Board is still thinking about this",
                "the Board is still thinking about this",
                None,
            ),
            ("Response", "", None),
        ] {
            let head = head(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((head.words.of(line), head.disposition), (words, disposition), "{line}");
        }
        for line in ["Responses have been received", "In response", "Response times rose"] {
            assert_eq!(head(line), None, "{line}");
        }
    }

    #[test]
    fn sentences_that_say_yes_or_no() {
        for (sentence, expected) in [
            (
                "The government agrees with the Committee’s recommendation.",
                Some((Disposition::Accepted, "The government")),
            ),
            (
                "The government disagrees with the Committee’s recommendation.",
                Some((Disposition::Rejected, "The government")),
            ),
            (
                "The government notes the Committee’s recommendation.",
                Some((Disposition::Noted, "The government")),
            ),
            (
                "The government agrees that clear rules are needed.",
                Some((Disposition::Accepted, "The government")),
            ),
            (
                "The government agrees with the need for a larger role.",
                Some((Disposition::PartiallyAccepted, "The government")),
            ),
            (
                "This recommendation is accepted in full by the Welsh Government and the Scottish Government.",
                Some((Disposition::Accepted, "the Welsh Government and the Scottish Government")),
            ),
            (
                "They are accepted in principle by the Welsh Government.",
                Some((Disposition::AcceptedInPrinciple, "the Welsh Government")),
            ),
            (
                "The UK Government and the Welsh Government accept this recommendation in full.",
                Some((Disposition::Accepted, "The UK Government and the Welsh Government")),
            ),
            ("We accept this recommendation.", Some((Disposition::Accepted, ""))),
            (
                "Glanrafon Council does not accept this recommendation.",
                Some((Disposition::Rejected, "Glanrafon Council")),
            ),
            (
                "Mae Llywodraeth Cymru yn derbyn yr argymhelliad hwn.",
                Some((Disposition::Accepted, "Llywodraeth Cymru")),
            ),
            ("It accepted the job.", None),
            ("The recommendations were long.", None),
            ("We note the weather.", None),
        ] {
            let got = verdict(sentence)
                .map(|verdict| (verdict.disposition, verdict.by.map_or("", |by| by.of(sentence))));
            assert_eq!(got, expected, "{sentence}");
        }
    }
}
