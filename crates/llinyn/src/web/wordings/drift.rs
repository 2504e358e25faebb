//! What one wording dropped of another and what it added, word by word.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    pub(super) drift: Drift,
    pub(super) text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Drift {
    /// They stand in both wordings.
    Kept,
    /// They stood in the earlier one alone.
    Dropped,
    /// They stand in the later one alone.
    Added,
}

/// The later wording with what it dropped of the earlier one in its place. How words are broken into lines is no
/// difference.
pub(super) fn drift(earlier: &str, later: &str) -> Vec<Piece> {
    let [earlier, later] = [earlier, later].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut pieces = Pieces::default();
    for change in TextDiff::from_unicode_words(&earlier, &later).iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => pieces.changed(change.value(), ""),
            ChangeTag::Insert => pieces.changed("", change.value()),
            ChangeTag::Equal => pieces.kept(change.value()),
        }
    }
    pieces.changed_ends();
    pieces.done
}

/// Pieces as they are gathered: words that changed one behind another are one piece, with the spaces between them.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    dropped: String,
    added: String,
    /// A space that stands in both, behind words that changed.
    gap: String,
}

impl Pieces {
    fn changed(&mut self, dropped: &str, added: &str) {
        for (words, more) in [(&mut self.dropped, dropped), (&mut self.added, added)] {
            words.push_str(&self.gap);
            words.push_str(more);
        }
        self.gap.clear();
    }

    fn kept(&mut self, words: &str) {
        if words == " " && !(self.dropped.is_empty() && self.added.is_empty()) {
            self.gap.push_str(words);
            return;
        }
        self.changed_ends();
        self.push(Drift::Kept, words.to_owned());
    }

    /// What changed ends here; a space behind it stands in both. Nobody drops or adds a space alone.
    fn changed_ends(&mut self) {
        let kind = |drift, words: &str| if words.trim().is_empty() { Drift::Kept } else { drift };
        let (dropped, added) = (std::mem::take(&mut self.dropped), std::mem::take(&mut self.added));
        let gap = std::mem::take(&mut self.gap);
        self.push(kind(Drift::Dropped, &dropped), dropped);
        self.push(kind(Drift::Added, &added), added);
        self.push(Drift::Kept, gap);
    }

    fn push(&mut self, drift: Drift, text: String) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.drift == drift => last.text.push_str(&text),
            _ => self.done.push(Piece { drift, text }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_went_and_came_are_told_apart() {
        for (earlier, later, expected) in [
            ("Endorse the guidance.", "Endorse the\nguidance.", "Endorse the guidance."),
            (
                "To endorse the guidance and circulate copies to every school.",
                "To endorse the guidance.",
                "To endorse the guidance[- and circulate copies to every school-].",
            ),
            (
                "That the guidance be endorsed.",
                "That the guidance be noted.",
                "That the guidance be [-endorsed-][+noted+].",
            ),
            ("", "Noted.", "[+Noted.+]"),
            ("Cytuno ar y canllawiau", "Nodi’r canllawiau", "[-Cytuno ar y-][+Nodi’r+] canllawiau"),
        ] {
            let told: String = drift(earlier, later)
                .iter()
                .map(|piece| match piece.drift {
                    Drift::Kept => piece.text.clone(),
                    Drift::Dropped => format!("[-{}-]", piece.text),
                    Drift::Added => format!("[+{}+]", piece.text),
                })
                .collect();
            assert_eq!(told, expected, "{earlier:?} to {later:?}");
        }
    }

    #[test]
    fn nothing_is_lost_of_either_wording() {
        let pairs = [
            ("a b c d e f", "x b y d f g"),
            ("the same, the same", "same the; the same!"),
            ("Pob plentyn, pob dydd", "pob dydd"),
            ("", ""),
        ];
        for (earlier, later) in pairs {
            let pieces = drift(earlier, later);
            for (gone, whole) in [(Drift::Added, earlier), (Drift::Dropped, later)] {
                let kept = pieces.iter().filter(|piece| piece.drift != gone);
                let kept: String = kept.map(|piece| piece.text.as_str()).collect();
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(words(&kept), words(whole), "{earlier:?} to {later:?}");
            }
        }
    }
}
