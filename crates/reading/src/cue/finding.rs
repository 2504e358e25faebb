//! Findings in running prose: what somebody found, with or without a recommendation.

use crate::text::phrase::phrases;

phrases! {
    FOUND:
        "had found that", "has found that", "found that", "we found", "identified unacceptable",
        "team identified", "review identified", "inspection identified", "inspectors identified",
        "criticisms made", "criticism made", "concluded that", "canfu", "canfuwyd", "gwelsom",
        "daethpwyd i'r casgliad", "had serious concerns", "identified serious", "nododd yr arolygwyr";
}

/// Whether a sentence tells what was found.
pub(crate) fn is_finding(sentence: &str) -> bool {
    !sentence.ends_with('?') && FOUND.any(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_find() {
        for (sentence, expected) in [
            ("The inspection had found that failings put children at risk.", true),
            ("One of the criticisms made was that nobody led.", true),
            ("Canfu'r arolygwyr fod plant yn aros yn rhy hir.", true),
            ("The team identified unacceptable variations.", true),
            ("Lost property was found.", false),
            ("We found a home?", false),
        ] {
            assert_eq!(is_finding(sentence), expected, "{sentence}");
        }
    }
}
