//! Folding: how words are compared and searched, so that "tŷ", "Ty" and "TŶ" are one word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of `text`, folded: lower case, without accents, split at anything that is no letter or digit.
/// An apostrophe inside a word is dropped ("tŷ'r" is `tyr`), so that both apostrophes fold alike.
pub fn words(text: &str) -> Vec<String> {
    if text.is_ascii() {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
        return words
            .map(|word| word.replace('\'', "").to_ascii_lowercase())
            .filter(|word| !word.is_empty())
            .collect();
    }
    let mut out = Vec::new();
    let mut word = String::new();
    for c in text.nfd() {
        if is_combining_mark(c) || matches!(c, '\'' | '’' | '‘' | '\u{ad}') {
            continue;
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}

/// The folded words with single spaces between: equal for two texts that differ only in case, accents,
/// punctuation and spacing.
pub fn text(text: &str) -> String {
    words(text).join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn folds_alike() {
        for (a, b) in [
            ("Tŷ’r  Ŵyn", "tyr wyn"),
            ("Accepted.", "accepted"),
            ("co-operate", "co operate"),
            ("CYNGOR SIR YNYS MÔN", "cyngor sir ynys mon"),
            ("", ""),
            ("The Board's 'own' plan", "the boards own plan"),
        ] {
            assert_eq!(super::text(a), b);
        }
    }
}
