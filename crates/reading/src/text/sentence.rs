//! A text cut into sentences.

use llinyn_model::passage::Span;

/// The sentences of `text`, trimmed, in order.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes()) {
        if ends(text, start, at) {
            let end = after_quotes(text, at + 1);
            push(text, start, end, &mut sentences);
            start = end;
        }
    }
    push(text, start, text.len(), &mut sentences);
    sentences
}

fn push(text: &str, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let piece = &text[start..end];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let start = start + (piece.len() - piece.trim_start().len());
        sentences.push(Span { start, end: start + trimmed.len() });
    }
}

/// Closing quotes and brackets belong to the sentence they close.
fn after_quotes(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.len() - rest.trim_start_matches(['”', '’', '"', '\'', ')', ']']).len()
}

/// Whether the mark at `at` ends the sentence that began at `start`.
fn ends(text: &str, start: usize, at: usize) -> bool {
    let behind = after_quotes(text, at + 1);
    let rest = &text[behind..];
    if rest.is_empty() {
        return true;
    }
    if !rest.starts_with(|c: char| c.is_whitespace()) {
        // A footnote's figure, or a sentence glued to the next: "since 2009.The".
        let glued = rest.starts_with(char::is_uppercase)
            && text[..at].ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        return text.as_bytes()[at] == b'.' && glued && rest.chars().nth(1).is_some_and(char::is_lowercase);
    }
    if text.as_bytes()[at] != b'.' {
        return true;
    }
    let next = rest.trim_start().chars().next();
    if next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';')) {
        return false;
    }
    !is_abbreviation(&text[start..at])
}

/// Whether the text before a full stop ends in an abbreviation, an initial or a lone list number.
fn is_abbreviation(before: &str) -> bool {
    const KNOWN: &[&str] = &[
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Cllr", "Cllrs", "Cyng", "St", "No", "no", "nos", "Nos", "para",
        "paras", "p", "pp", "e.g", "i.e", "etc", "cf", "vs", "ch", "Ch", "Art", "art", "reg", "regs", "tud",
        "h.y", "e.e", "Rev", "Sir", "Rec",
    ];
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"')).next().unwrap_or("");
    let whole = word.len() == before.trim().len();
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let initials =
        word.len() <= 5 && word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1);
    let number = whole && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    initial || initials || number || KNOWN.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        for (text, expected) in [
            ("One. Two! Three? Four", vec!["One.", "Two!", "Three?", "Four"]),
            (
                "Mr. Ellis spoke. He left at 3.25 p.m. and rested.",
                vec!["Mr. Ellis spoke.", "He left at 3.25 p.m. and rested."],
            ),
            ("By M.A. Prydderch. Agreed.", vec!["By M.A. Prydderch.", "Agreed."]),
            ("It was “done.” Then more.", vec!["It was “done.”", "Then more."]),
            ("1. Assemble all of it. Then write.", vec!["1. Assemble all of it.", "Then write."]),
            (
                "education since 2009.The content map is new.",
                vec!["education since 2009.", "The content map is new."],
            ),
            ("See www.gov.wales for more.", vec!["See www.gov.wales for more."]),
            ("", vec![]),
        ] {
            let got: Vec<&str> = sentences(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(got, expected);
        }
    }

    proptest::proptest! {
        #[test]
        fn sentences_keep_every_word(text in "[a-zA-Zŵ0-9 .?!”’()\n]{0,80}") {
            let spans = sentences(&text);
            let words: Vec<&str> = spans.iter().flat_map(|span| span.of(&text).split_whitespace()).collect();
            assert_eq!(words.concat(), text.split_whitespace().collect::<Vec<_>>().concat());
        }
    }
}
