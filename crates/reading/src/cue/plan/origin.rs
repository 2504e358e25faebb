//! What a plan answers: the sources it began with, and those added when it was already being made.

use llinyn_model::passage::Span;
use llinyn_model::plan::OriginKind;

use crate::text::phrase::{self, phrases};

/// A source a plan answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) words: String,
    pub(crate) kind: OriginKind,
}

phrases! {
    FIRST:
        "was written in response to",
        "were written in response to",
        "be produced in response to",
        "drawn up in response to",
        "originally intended as a response to",
        "prepared in response to",
        "developed in response to",
        "paratowyd mewn ymateb i",
        "lluniwyd mewn ymateb i";
    ADDED:
        "the issues arising from",
        "issues arising from",
        "redrafted to take account of",
        "revised to take account of",
        "widened to take account of",
        "extended to take account of",
        "y materion sy'n codi o",
        "diwygiwyd i ystyried";
}

/// The sources a sentence says a plan answers.
pub(crate) fn origins(sentence: &str) -> Vec<Origin> {
    let mut origins = Vec::new();
    for (cues, kind) in [(&FIRST, OriginKind::First), (&ADDED, OriginKind::Added)] {
        if let Some((_, cue)) = cues.first(sentence) {
            let words = document(&sentence[cue.end..]);
            if !words.is_empty() {
                origins.push(Origin { words, kind });
            }
        }
    }
    origins
}

/// The document a text begins with, up to where it is described further.
fn document(text: &str) -> String {
    let ends = [" into ", " as well as", ",", ".", ";", " and to ", " to demonstrate", " i ", " yn ogystal"];
    let end = ends.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    let words = text[..end].trim();
    let article = ["the", "y", "yr"].iter().find_map(|article| phrase::starts(words, article));
    article.map_or(words, |end| words[end..].trim_start()).to_owned()
}

/// Whether a sentence speaks of a plan at all; what it calls it.
pub(crate) fn plan_named(sentence: &str) -> Option<Span> {
    phrases! {
        PLANS:
            "children's action plan", "action plan", "improvement plan", "the strategy",
            "cynllun gweithredu", "cynllun gwella", "strategaeth";
    }
    PLANS.first(sentence).map(|(_, span)| span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_added_sources() {
        for (sentence, expected) in [
            (
                "The action plan was written in response to the Afon Report into care.",
                vec![("Afon Report", OriginKind::First)],
            ),
            (
                "Although the action plan was originally intended as a response to the Afon report, it should now meet the issues arising from the joint findings as well as those.",
                vec![("Afon report", OriginKind::First), ("joint findings", OriginKind::Added)],
            ),
            (
                "Section 1 of the action plan has been redrafted to take account of the review findings.",
                vec![("review findings", OriginKind::Added)],
            ),
            ("The plan is long.", vec![]),
        ] {
            let got = origins(sentence);
            let got: Vec<_> = got.iter().map(|origin| (origin.words.as_str(), origin.kind)).collect();
            assert_eq!(got, expected, "{sentence}");
        }
    }
}
