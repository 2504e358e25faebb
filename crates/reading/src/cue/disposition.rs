//! Answer words: what an answer says, whatever it amounts to. "In part" and "in principle" are different answers.

use std::sync::LazyLock;

use llinyn_model::response::Disposition;

use crate::text::phrase::Phrases;

/// Answer words, the ones that hold others first.
const WORDS: [(&str, Disposition); 52] = [
    ("not accepted", Disposition::Rejected),
    ("not accept", Disposition::Rejected),
    ("not supported", Disposition::Rejected),
    ("not agreed", Disposition::Rejected),
    ("not agree", Disposition::Rejected),
    ("in principle", Disposition::AcceptedInPrinciple),
    ("in part", Disposition::PartiallyAccepted),
    ("partially accepted", Disposition::PartiallyAccepted),
    ("partially accept", Disposition::PartiallyAccepted),
    ("partially agree", Disposition::PartiallyAccepted),
    ("partly accepted", Disposition::PartiallyAccepted),
    ("partially supported", Disposition::PartiallyAccepted),
    ("partially", Disposition::PartiallyAccepted),
    ("partial", Disposition::PartiallyAccepted),
    ("under consideration", Disposition::None),
    ("rejected", Disposition::Rejected),
    ("rejects", Disposition::Rejected),
    ("reject", Disposition::Rejected),
    ("declined", Disposition::Rejected),
    ("disagrees", Disposition::Rejected),
    ("disagree", Disposition::Rejected),
    ("accepted", Disposition::Accepted),
    ("accepts", Disposition::Accepted),
    ("accept", Disposition::Accepted),
    ("agreed", Disposition::Accepted),
    ("agrees", Disposition::Accepted),
    ("agree", Disposition::Accepted),
    ("supported", Disposition::Accepted),
    ("supports", Disposition::Accepted),
    ("enjoys support", Disposition::Accepted),
    ("support", Disposition::Accepted),
    ("noted", Disposition::Noted),
    ("notes", Disposition::Noted),
    ("note", Disposition::Noted),
    ("mewn egwyddor", Disposition::AcceptedInPrinciple),
    ("yn rhannol", Disposition::PartiallyAccepted),
    ("ni dderbynnir", Disposition::Rejected),
    ("ddim yn derbyn", Disposition::Rejected),
    ("heb ei dderbyn", Disposition::Rejected),
    ("heb eu derbyn", Disposition::Rejected),
    ("gwrthod", Disposition::Rejected),
    ("gwrthodir", Disposition::Rejected),
    ("gwrthodwyd", Disposition::Rejected),
    ("anghytuno", Disposition::Rejected),
    ("derbyn", Disposition::Accepted),
    ("derbynnir", Disposition::Accepted),
    ("derbyniwyd", Disposition::Accepted),
    ("cytuno", Disposition::Accepted),
    ("cytunwyd", Disposition::Accepted),
    ("nodi", Disposition::Noted),
    ("nodir", Disposition::Noted),
    ("nodwyd", Disposition::Noted),
];

/// What short answer words say ("Accepted in principle", "Derbyn"); nothing where they say no such thing.
pub(crate) fn of(words: &str) -> Option<Disposition> {
    static FINDER: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&WORDS.map(|(word, _)| word)));
    FINDER.first(words).map(|(at, _)| WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answer_words() {
        for (words, expected) in [
            ("Accepted.", Some(Disposition::Accepted)),
            ("Accept in principle", Some(Disposition::AcceptedInPrinciple)),
            ("Accepted in part", Some(Disposition::PartiallyAccepted)),
            ("Not accepted", Some(Disposition::Rejected)),
            ("disagrees", Some(Disposition::Rejected)),
            ("Noted", Some(Disposition::Noted)),
            ("Derbyn", Some(Disposition::Accepted)),
            ("Derbyn mewn egwyddor", Some(Disposition::AcceptedInPrinciple)),
            ("Derbyn yn rhannol", Some(Disposition::PartiallyAccepted)),
            ("Gwrthod", Some(Disposition::Rejected)),
            ("Nodi", Some(Disposition::Noted)),
            ("Under consideration", Some(Disposition::None)),
            ("See below", None),
        ] {
            assert_eq!(of(words), expected, "{words}");
        }
    }
}
