//! Consultations: to whom a draft was sent, and who replied. No reply is never a yes.

use llinyn_model::passage::Span;

use crate::text::phrase::{self, phrases};

/// A sending round, as a sentence tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sent {
    /// What was sent.
    pub(crate) what: String,
    pub(crate) recipients: Vec<String>,
}

/// "The draft plan was sent to A, B and over 100 others"
pub(crate) fn sent(sentence: &str) -> Option<Sent> {
    phrases! {
        SENT:
            "was sent to", "were sent to", "has been sent to", "was circulated to", "anfonwyd at";
    }
    let (_, cue) = SENT.first(sentence)?;
    let what = sentence[..cue.start].trim();
    let what = ["the", "y", "yr"]
        .iter()
        .find_map(|article| phrase::starts(what, article))
        .map_or(what, |end| what[end..].trim());
    let recipients = list(&sentence[cue.end..], ',');
    (recipients.len() > 1).then(|| Sent { what: what.to_owned(), recipients })
}

/// "Responses have been received from A; B; and C"
pub(crate) fn replies(sentence: &str) -> Vec<(Span, String)> {
    phrases! {
        RECEIVED:
            "responses have been received from", "responses were received from",
            "replies were received from", "cafwyd ymatebion gan", "cafwyd ymatebion oddi wrth";
    }
    let Some((_, cue)) = RECEIVED.first(sentence) else { return Vec::new() };
    let rest = &sentence[cue.end..];
    let mark = if rest.contains(';') { ';' } else { ',' };
    let mut at = 0;
    list(rest, mark)
        .into_iter()
        .filter_map(|name| {
            let start = rest[at..].find(name.as_str())? + at;
            at = start + name.len();
            Some((Span { start: cue.end + start, end: cue.end + at }, name))
        })
        .collect()
}

/// The items of a list, the last joined by "and"; "CCETSW/TOPSS" and "Trusts, Wales" keep their own marks.
fn list(text: &str, mark: char) -> Vec<String> {
    let text = text.trim().trim_end_matches('.');
    let mut items: Vec<String> = Vec::new();
    let pieces: Vec<&str> = text.split(mark).collect();
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.into_iter().enumerate() {
        let piece = piece.trim();
        let mut parts = vec![piece];
        if at == last {
            let joint = ["and ", "a ", "ac "]
                .iter()
                .find_map(|joint| phrase::starts(piece, joint.trim()).map(|end| &piece[end..]));
            parts = match joint {
                Some(rest) => vec![rest],
                None if mark == ',' => [" and ", " ac "]
                    .iter()
                    .find_map(|joint| piece.split_once(joint))
                    .map_or(vec![piece], |(one, two)| vec![one, two]),
                None => vec![piece],
            };
        }
        for part in parts {
            let part = part.trim();
            let article = ["the", "y", "yr", "all"]
                .iter()
                .filter(|word| **word != "all")
                .find_map(|article| phrase::starts(part, article));
            let name = article.map_or(part, |end| part[end..].trim_start());
            if !name.is_empty() {
                items.push(name.to_owned());
            }
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn to_whom_and_from_whom() {
        let sentence = "The draft action plan was sent to all health authorities, Police Authorities and over a 100 other bodies.";
        assert_eq!(
            sent(sentence),
            Some(Sent {
                what: "draft action plan".into(),
                recipients: vec![
                    "all health authorities".into(),
                    "Police Authorities".into(),
                    "over a 100 other bodies".into()
                ]
            })
        );
        let sentence = "Responses have been received from the College of Care; ABC/DEF, the training body; and the Unit of the Glanrafon Police.";
        let got = replies(sentence);
        assert_eq!(
            got.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(),
            ["College of Care", "ABC/DEF, the training body", "Unit of the Glanrafon Police"]
        );
        assert!(got.iter().all(|(span, name)| span.of(sentence) == name));
        assert!(replies("Responses were few.").is_empty() && sent("It was sent to Ann.").is_none());
    }
}
