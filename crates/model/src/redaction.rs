//! Redaction: how words are taken out of a text so that every place in it stays where it was.

use unicode_normalization::char::is_combining_mark;

use crate::fold;

/// What stands in place of each byte that was taken out: one byte, so that every span stays right, and no letter, so
/// that nothing is found by it.
const MARK: &str = "_";
/// The same in a reference, which holds letters, digits and hyphens alone.
const MARK_IN_REFERENCE: &str = "x";
/// Fewest letters of words that are taken out: two of them stand in every other word.
const FEWEST: usize = 3;

/// Words to take out, as they are compared: without case and accents, whatever stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redaction {
    phrases: Vec<Vec<String>>,
    /// The same as they stand in a reference, which drops apostrophes: "Enwog's" is `enwogs` there.
    slugs: Vec<Vec<String>>,
}

impl Redaction {
    /// The words of several lines, each of which is taken out wherever it stands whole; none where a line has fewer
    /// than three letters, or there is no line.
    pub fn of(lines: &str) -> Option<Redaction> {
        let phrases: Vec<Vec<String>> =
            lines.lines().filter(|line| !line.trim().is_empty()).map(|line| folded(line).collect()).collect();
        let letters = |phrase: &Vec<String>| {
            phrase.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphabetic()).count()
        };
        if phrases.is_empty() || phrases.iter().any(|phrase| letters(phrase) < FEWEST) {
            return None;
        }
        let mut slugs = phrases.clone();
        slugs.extend(lines.lines().map(fold::words).filter(|phrase| !phrase.is_empty()));
        for mut owned in slugs.clone() {
            owned.last_mut().into_iter().for_each(|word| word.push('s'));
            slugs.push(owned);
        }
        Some(Redaction { phrases, slugs })
    }

    /// The text without the words, as long as it was; none where it does not hold them.
    pub fn text(&self, text: &str) -> Option<String> {
        masked(&self.phrases, text, MARK)
    }

    /// The same for a reference.
    pub fn reference(&self, reference: &str) -> Option<String> {
        masked(&self.slugs, reference, MARK_IN_REFERENCE)
    }
}

fn masked(phrases: &[Vec<String>], text: &str, mark: &str) -> Option<String> {
    let pieces: Vec<(usize, &str)> = pieces(text).collect();
    let words: Vec<String> = pieces.iter().map(|(_, piece)| fold::text(piece)).collect();
    let mut held = vec![false; words.len()];
    for phrase in phrases {
        for at in 0..=words.len().saturating_sub(phrase.len()) {
            if words[at..].starts_with(phrase) {
                held[at..at + phrase.len()].fill(true);
            }
        }
    }
    if !held.contains(&true) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (start, piece) in pieces.iter().zip(held).filter(|(_, held)| *held).map(|(piece, _)| *piece) {
        out.push_str(&text[rest..start]);
        out.push_str(&mark.repeat(piece.len()));
        rest = start + piece.len();
    }
    out.push_str(&text[rest..]);
    Some(out)
}

/// The runs of letters and digits of a text, each with its place. Unlike words that are searched they end at an
/// apostrophe: a name is taken out of "Enwog's" too.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| !(c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}');
    let start = text.as_ptr().addr();
    text.split(apart)
        .filter(|piece| !piece.is_empty())
        .map(move |piece| (piece.as_ptr().addr() - start, piece))
}

fn folded(text: &str) -> impl Iterator<Item = String> {
    pieces(text).map(|(_, piece)| fold::text(piece)).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_out_wherever_they_stand_whole() {
        for (lines, text, expected) in [
            ("Ffug Enwog", "Ffug Enwog spoke.", Some("____ _____ spoke.")),
            ("Ffug Enwog", "FFUG\nENWOG's plan", Some("____\n_____'s plan")),
            ("ffûg enwôg", "Ffug, Enwog; Ffûg", Some("____, _____; Ffûg")),
            ("Ffug", "Ffu\u{302}g ac Ffugio", Some("______ ac Ffugio")),
            ("Ffug Enwog\nEnwog", "Mr Enwog", Some("Mr _____")),
            ("Ann Ann", "Ann Ann Ann", Some("___ ___ ___")),
            ("O'Nest", "O’Nest", Some("_’____")),
            ("Ffug Enwog", "Ffugenwog, Enwog Ffug", None),
            ("Ffug", "", None),
        ] {
            let redaction = Redaction::of(lines).unwrap();
            let redacted = redaction.text(text);
            assert_eq!(redacted.as_deref(), expected, "{lines} in {text}");
            assert!(
                redacted.is_none_or(
                    |redacted| redacted.len() == text.len() && redaction.text(&redacted).is_none()
                )
            );
        }
        let redaction = Redaction::of("Ffug Enwog").unwrap();
        assert_eq!(redaction.reference("ffug-enwog-2020/r1").as_deref(), Some("xxxx-xxxxx-2020/r1"));
        assert_eq!(redaction.reference("care-of-ffug-enwogs").as_deref(), Some("care-of-xxxx-xxxxxx"));
        let redaction = Redaction::of("O'Nest").unwrap();
        assert_eq!(redaction.reference("the-onest-review").as_deref(), Some("the-xxxxx-review"));
    }

    #[test]
    fn too_few_letters_are_no_words() {
        for lines in ["", " \n", "ab", "1 2 3 4", "Ffug\nab"] {
            assert_eq!(Redaction::of(lines), None, "{lines}");
        }
    }
}
