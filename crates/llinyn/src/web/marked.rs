//! Words of which some are marked.

use llinyn_model::passage::Span;
use serde::Serialize;

/// Words that are marked, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) marked: bool,
}

/// A text line by line, in pieces, with some spans of it marked.
pub(super) fn marked(text: &str, spans: &[Span]) -> Vec<Vec<Piece>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, c) in line.trim_end().char_indices() {
            let marked = spans.iter().any(|span| (span.start..span.end).contains(&(start + at)));
            match pieces.last_mut().filter(|piece| piece.marked == marked) {
                Some(piece) => piece.text.push(c),
                None => pieces.push(Piece { text: c.into(), marked }),
            }
        }
        start += line.len();
        pieces
    });
    lines.filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use llinyn_model::judgement::stands_in;

    use super::*;

    #[test]
    fn a_sentence_is_marked_across_lines() {
        let text = "We care. I have\nno plans. Nothing.\n\nEnd.";
        let told: Vec<String> = marked(text, &[stands_in("I have no plans.", text).unwrap()])
            .iter()
            .map(|line| {
                let piece = |piece: &Piece| {
                    if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }
                };
                line.iter().map(piece).collect()
            })
            .collect();
        assert_eq!(told, ["We care. [I have]", "[no plans.] Nothing.", "End."]);
    }
}
