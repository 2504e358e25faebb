//! A sentence cut into tokens that may speak of time; every other word is a token that does not.

use super::lexicon::{self, Lexeme};
use crate::Language;

/// A word or a fixed phrase of the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// First byte in the sentence.
    pub(super) start: usize,
    /// Byte behind the last.
    pub(super) end: usize,
    /// What it says of time.
    pub(super) lexeme: Lexeme,
}

/// The sentence's tokens; fixed phrases of several words ("no later than", "o fewn") are one token.
pub(super) fn tokens(sentence: &str, language: Language) -> Vec<Token> {
    let mut words = words(sentence);
    if language == Language::Cy {
        words = words.into_iter().flat_map(|word| article_apart(sentence, word)).collect();
    }
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let (length, lexeme) = longest(sentence, &words[at..], language);
        tokens.push(Token { start: words[at].0, end: words[at + length - 1].1, lexeme });
        at += length;
    }
    tokens
}

/// "cyhoeddi'r" is two words: the article leans on the one before it. "a'r" is one.
fn article_apart(sentence: &str, (start, end): (usize, usize)) -> impl Iterator<Item = (usize, usize)> {
    let word = &sentence[start..end];
    let stem = word.strip_suffix("'r").or_else(|| word.strip_suffix("’r")).filter(|stem| stem.len() > 2);
    let cut = stem.map_or(end, |stem| start + stem.len());
    [(start, cut), (cut, end)].into_iter().filter(|(start, end)| start < end)
}

fn longest(sentence: &str, words: &[(usize, usize)], language: Language) -> (usize, Lexeme) {
    let first = &sentence[words[0].0..words[0].1];
    let longest = if lexicon::opens_phrase(first, language) { lexicon::LONGEST.min(words.len()) } else { 1 };
    for length in (2..=longest).rev() {
        let phrase = &sentence[words[0].0..words[length - 1].1];
        if let Some(lexeme) = lexicon::phrase(phrase, language) {
            return (length, lexeme);
        }
    }
    (1, lexicon::word(first, language))
}

/// Byte ranges of words: runs of letters, digits, and the marks that hold a date or a year together.
/// A mark of punctuation is a word of its own, so that no phrase runs across it.
fn words(sentence: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut open = None;
    let mut chars = sentence.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let inside =
            c.is_alphanumeric() || (open.is_some() && joins(c) && next.is_some_and(char::is_alphanumeric));
        match (inside, open) {
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                words.push((start, at));
                open = None;
            }
            _ => {}
        }
        if !inside && !c.is_whitespace() {
            words.push((at, at + c.len_utf8()));
        }
    }
    if let Some(start) = open {
        words.push((start, sentence.len()));
    }
    words
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '–' | '/' | '\'' | '’')
}
