//! Decisions: "RESOLVED – T H A T …", "it was agreed that …", and what they close.

use llinyn_model::closure::ClosureKind;
use llinyn_model::passage::Span;

use crate::text::phrase::{self, phrases};

const RESOLVED: &[&str] = &["resolved", "agreed", "decision", "penderfynwyd", "cytunwyd"];
phrases! {
    IN_PROSE:
        "it was then agreed that", "it was agreed that", "it was resolved that",
        "the committee agreed that", "the committee accepted", "council agreed that",
        "the board agreed that", "the board resolved that", "cabinet agreed that", "cabinet agreed",
        "co-ordinating committee later that month agreed that", "committee later that month agreed that",
        "has been endorsed by", "was endorsed by", "has been approved by", "was approved by",
        "cytunodd y pwyllgor", "cytunodd y bwrdd", "penderfynodd y bwrdd", "penderfynwyd", "cytunwyd";
}

/// A line that opens a resolution: where its words begin; at the line's end where a list follows.
pub(crate) fn head(line: &str) -> Option<usize> {
    let end = RESOLVED.iter().find_map(|word| phrase::starts(line, word))?;
    let capitals = line[..end].chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let rest = line[end..].trim_start();
    let marked = rest.is_empty() || rest.starts_with(['–', '-', '—', ':']);
    let that = rest.trim_start_matches(['–', '-', '—', ':', ' ']);
    (marked || (capitals && that_end(that).is_some()))
        .then(|| line.len() - that.len() + that_end(that).unwrap_or(0))
}

/// Where an item of a list of resolutions begins, its "T H A T" left out.
pub(crate) fn item(words: &str) -> usize {
    that_end(words).unwrap_or(0)
}

fn that_end(words: &str) -> Option<usize> {
    let that = ["t h a t", "that", "bod", "fod"].iter().find_map(|that| phrase::starts(words, that))?;
    Some(that + words[that..].len() - words[that..].trim_start().len())
}

/// A decision told in running prose.
pub(crate) fn in_prose(sentence: &str) -> Option<Span> {
    let (_, verb) = IN_PROSE.first(sentence)?;
    Some(Span { start: verb.start, end: sentence.len() })
}

/// Whether a resolution only takes note.
pub(crate) fn only_notes(words: &str) -> bool {
    phrase::any(words, &["be noted", "be received", "gael ei nodi", "yn cael ei nodi", "nodi"])
        && !phrase::any(words, &["be approved", "be accepted"])
}

/// Whether a resolution answers recommendations that were put to the meeting.
pub(crate) fn answers(words: &str) -> bool {
    phrase::any(words, &["recommendation", "recommendations", "argymhelliad", "argymhellion"])
        && phrase::any(
            words,
            &[
                "be accepted",
                "be not accepted",
                "not be accepted",
                "be rejected",
                "be approved",
                "be agreed",
                "gael ei dderbyn",
                "gael ei wrthod",
                "yn cael ei dderbyn",
            ],
        )
}

/// What a resolution closes: the numbers of recommendations, and how they end. "Noted" and "ongoing" close nothing.
pub(crate) fn closes(words: &str) -> Option<(Vec<String>, ClosureKind)> {
    const KINDS: &[(&str, ClosureKind)] = &[
        ("not verified", ClosureKind::DoneNotVerified),
        ("heb ei wirio", ClosureKind::DoneNotVerified),
        ("verified", ClosureKind::DoneVerified),
        ("wedi'i wirio", ClosureKind::DoneVerified),
        ("superseded", ClosureKind::Superseded),
        ("disodli", ClosureKind::Superseded),
        ("refused", ClosureKind::Refused),
        ("gwrthod", ClosureKind::Refused),
        ("withdrawn", ClosureKind::Withdrawn),
        ("dynnu'n ôl", ClosureKind::Withdrawn),
        ("overtaken by events", ClosureKind::Overtaken),
        ("goddiweddyd", ClosureKind::Overtaken),
        ("done", ClosureKind::DoneNotVerified),
        ("cwblhau", ClosureKind::DoneNotVerified),
    ];
    phrases! {
        CLOSED:
            "be closed", "is closed", "be regarded as closed", "be discharged", "ei gau", "ei chau",
            "eu cau";
    }
    CLOSED.first(words)?;
    let after = ["recommendation", "recommendations", "argymhelliad", "argymhellion"]
        .iter()
        .find_map(|word| phrase::find(words, word))?
        .end;
    let numbers = numbers(&words[after..]);
    let kind = KINDS.iter().find(|(word, _)| phrase::has(words, word)).map(|(_, kind)| *kind)?;
    (!numbers.is_empty()).then_some((numbers, kind))
}

/// "2", "2 and 5", "2, 3 a 4" at the start of a text.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        let bare = word.trim_end_matches(['.', ';', ':']);
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.push(bare.to_owned());
        } else if !matches!(word, "and" | "a" | "ac" | "&") {
            break;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_resolve() {
        for (line, expected) in [
            ("RESOLVED – T H A T the minutes be approved.", Some("the minutes be approved.")),
            ("RESOLVED –", Some("")),
            ("RESOLVED that the report be noted.", Some("the report be noted.")),
            ("PENDERFYNWYD: bod yr adroddiad yn cael ei dderbyn.", Some("yr adroddiad yn cael ei dderbyn.")),
            ("Resolved issues remain", None),
            ("Agreed minutes are public.", None),
        ] {
            assert_eq!(head(line).map(|at| &line[at..]), expected, "{line}");
        }
        assert_eq!(item("T H A T a sum be paid"), 8);
    }

    #[test]
    fn what_a_resolution_closes() {
        for (words, expected) in [
            (
                "recommendation 2 be closed as done and verified, the audit having been received.",
                Some((vec!["2"], ClosureKind::DoneVerified)),
            ),
            (
                "recommendations 2 and 5 be closed as done, not verified",
                Some((vec!["2", "5"], ClosureKind::DoneNotVerified)),
            ),
            ("recommendation 4 be closed as overtaken by events", Some((vec!["4"], ClosureKind::Overtaken))),
            ("argymhelliad 3 gael ei gau, wedi'i ddisodli", None),
            ("recommendation 4 be noted", None),
            ("the meeting be closed", None),
        ] {
            let got = closes(words);
            let expected = expected
                .map(|(numbers, kind)| (numbers.into_iter().map(str::to_owned).collect::<Vec<_>>(), kind));
            assert_eq!(got, expected, "{words}");
        }
    }

    #[test]
    fn decisions_told_in_prose() {
        assert!(
            in_prose("The last update came and it was then agreed that these updates would cease.").is_some()
        );
        assert!(in_prose("The committee accepted the advice.").is_some());
        assert!(in_prose("Members talked.").is_none());
        assert!(
            only_notes("the position be noted") && answers("the recommendation of the Committee be accepted")
        );
    }
}
