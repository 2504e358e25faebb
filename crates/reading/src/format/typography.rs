//! Typography is not meaning: marks of emphasis go, words stay.

/// The words of a line of text or Markdown without its marks of emphasis, links and code.
pub(crate) fn plain(line: &str) -> String {
    if !line.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'`' | b'[' | b'<' | b'&')) {
        return squeezed(line);
    }
    let mut out = line.to_owned();
    for (mark, c) in [
        ("<br>", "\u{2028}"),
        ("<br/>", "\u{2028}"),
        ("<br />", "\u{2028}"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
    ] {
        if out.contains(['<', '&']) {
            out = out.replace(mark, c);
        }
    }
    for mark in ["***", "**", "__", "`", "*"] {
        if out.contains(mark) {
            out = without_pairs(&out, mark);
        }
    }
    if out.contains("](") {
        out = without_links(&out);
    }
    squeezed(&out)
}

/// Whether all of the line is between marks of strong emphasis: how many papers print a heading.
pub(crate) fn is_all_bold(line: &str) -> bool {
    let line = line.trim();
    line.len() > 4
        && line.starts_with("**")
        && line.ends_with("**")
        && !line[2..line.len() - 2].contains("**")
}

/// Removes an opening and a closing mark where both hug a word; anything else is no emphasis and stays.
fn without_pairs(text: &str, mark: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(mark) {
        let inside = &rest[open + mark.len()..];
        let opens = inside.starts_with(|c: char| !c.is_whitespace());
        let close = inside
            .match_indices(mark)
            .map(|(at, _)| at)
            .find(|at| *at > 0 && inside[..*at].ends_with(|c: char| !c.is_whitespace()));
        if let Some(close) = close.filter(|_| opens) {
            out.push_str(&rest[..open]);
            out.push_str(&inside[..close]);
            rest = &inside[close + mark.len()..];
        } else {
            out.push_str(&rest[..open + mark.len()]);
            rest = inside;
        }
    }
    out.push_str(rest);
    out
}

/// `[words](address)` becomes the words.
fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let after = &rest[open..];
        let link =
            after.find("](").and_then(|middle| after[middle..].find(')').map(|end| (middle, middle + end)));
        match link {
            Some((middle, end)) if !after[1..middle].contains('[') => {
                out.push_str(&rest[..open]);
                out.push_str(&after[1..middle]);
                rest = &after[end + 1..];
            }
            _ => {
                out.push_str(&rest[..=open]);
                rest = &after[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// White space, non-breaking included, squeezed to single spaces; the ends trimmed.
pub(crate) fn squeezed(text: &str) -> String {
    let rough =
        |pair: &[u8]| pair[0].is_ascii_whitespace() && (pair[0] != b' ' || pair[1].is_ascii_whitespace());
    let text = text.trim();
    // The two bytes of a non-breaking space, and of every other wide one, begin with these.
    let wide = text.bytes().any(|byte| matches!(byte, 0xc2 | 0xe2 | 0xe3));
    if !wide && !text.as_bytes().windows(2).any(rough) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{2028}').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_goes_and_words_stay() {
        for (line, expected) in [
            ("**Recommendation 1.** We recommend", "Recommendation 1. We recommend"),
            ("**Response: Accepted**", "Response: Accepted"),
            ("*Working Together* also", "Working Together also"),
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("see [the report](http://a.b/c) now", "see the report now"),
            ("[full margin] testing", "[full margin] testing"),
            ("a\u{a0}b  c\td", "a b c d"),
            ("one<br>two", "one\u{2028}two"),
            ("**bold", "**bold"),
            ("snake_case_name", "snake_case_name"),
        ] {
            assert_eq!(plain(line), expected);
        }
        assert!(is_all_bold("**Response: Accepted**"));
        assert!(!is_all_bold("**Financial Implications:** None **yet**"));
    }
}
