//! Progress and verification: what an owner claims, and what someone else found. Two lines, never one.

use llinyn_model::progress::Claim;
use llinyn_model::verification::Verdict;

use crate::text::phrase;

/// Where the words behind "Progress:" begin.
pub(crate) fn claim_head(line: &str) -> Option<usize> {
    behind(
        line,
        &[
            "progress since last report",
            "progress",
            "update",
            "position",
            "cynnydd ers yr adroddiad diwethaf",
            "cynnydd",
            "diweddariad",
        ],
    )
}

/// Where the words behind "What we found:" begin.
pub(crate) fn verdict_head(line: &str) -> Option<usize> {
    behind(
        line,
        &[
            "what we found",
            "inspectors' judgement",
            "audit opinion",
            "verification",
            "our judgement",
            "yr hyn a welsom",
            "dyfarniad",
            "gwiriad",
        ],
    )
}

fn behind(line: &str, heads: &[&str]) -> Option<usize> {
    let end = heads.iter().find_map(|head| phrase::starts(line, head))?;
    let rest = line[end..].trim_start();
    rest.starts_with([':', '–']).then(|| line.len() - rest.trim_start_matches([':', '–']).trim_start().len())
}

/// What an owner claims. "Ongoing" is under way and stays open; a colour alone claims no more than that.
pub(crate) fn claim(words: &str) -> Option<Claim> {
    const CLAIMS: &[(&str, Claim)] = &[
        ("not yet started", Claim::NotStarted),
        ("not started", Claim::NotStarted),
        ("not begun", Claim::NotStarted),
        ("heb ddechrau", Claim::NotStarted),
        ("nothing since", Claim::NothingSince),
        ("no progress", Claim::NothingSince),
        ("no change", Claim::NothingSince),
        ("dim byd ers", Claim::NothingSince),
        ("dim cynnydd", Claim::NothingSince),
        ("not complete", Claim::Underway),
        ("partly complete", Claim::Underway),
        ("incomplete", Claim::Underway),
        ("heb ei gwblhau", Claim::Underway),
        ("complete", Claim::Done),
        ("completed", Claim::Done),
        ("implemented", Claim::Done),
        ("done", Claim::Done),
        ("cwblhawyd", Claim::Done),
        ("wedi'i gwblhau", Claim::Done),
        ("wedi'i weithredu", Claim::Done),
    ];
    let found = CLAIMS.iter().find(|(word, _)| phrase::has(words, word)).map(|(_, claim)| *claim);
    found.or_else(|| (!words.trim().is_empty()).then_some(Claim::Underway))
}

/// What someone else found.
pub(crate) fn verdict(words: &str) -> Option<Verdict> {
    const VERDICTS: &[(&str, Verdict)] = &[
        ("not in place", Verdict::NotInPlace),
        ("not implemented", Verdict::NotInPlace),
        ("not met", Verdict::NotInPlace),
        ("no evidence", Verdict::NotInPlace),
        ("heb ei weithredu", Verdict::NotInPlace),
        ("nid yw yn ei le", Verdict::NotInPlace),
        ("partly in place", Verdict::PartlyInPlace),
        ("partly implemented", Verdict::PartlyInPlace),
        ("partly met", Verdict::PartlyInPlace),
        ("yn rhannol", Verdict::PartlyInPlace),
        ("in place", Verdict::InPlace),
        ("implemented", Verdict::InPlace),
        ("met", Verdict::InPlace),
        ("yn ei le", Verdict::InPlace),
        ("wedi'i weithredu", Verdict::InPlace),
    ];
    VERDICTS.iter().find(|(word, _)| phrase::has(words, word)).map(|(_, verdict)| *verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_and_verdicts() {
        for (words, expected) in [
            ("Green – complete", Some(Claim::Done)),
            ("Amber", Some(Claim::Underway)),
            ("Ongoing", Some(Claim::Underway)),
            ("Nothing since last time.", Some(Claim::NothingSince)),
            ("Not yet started", Some(Claim::NotStarted)),
            ("Not complete: 3 of 5 done", Some(Claim::Underway)),
            ("Cwblhawyd", Some(Claim::Done)),
            ("", None),
        ] {
            assert_eq!(claim(words), expected, "{words}");
        }
        for (line, expected) in [
            ("What we found: in place in 38 of 40 files.", Some(Verdict::InPlace)),
            ("What we found: partly in place.", Some(Verdict::PartlyInPlace)),
            ("Yr hyn a welsom: heb ei weithredu.", Some(Verdict::NotInPlace)),
        ] {
            let rest = verdict_head(line).unwrap();
            assert_eq!(verdict(&line[rest..]), expected, "{line}");
        }
        assert_eq!(claim_head("Progress: drafted"), Some(10));
        assert_eq!(claim_head("Progress was slow"), None);
    }
}
