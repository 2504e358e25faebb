//! The number a piece begins with: "4.2", "10.1.", "(2)", "1a.", "4a) i.", "C112", "#.".

/// A printed number at the start of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// As printed, its marks included.
    pub(crate) printed: String,
    /// Bytes of the line it takes, white space behind it included.
    pub(crate) length: usize,
    /// Nothing but figures: a number only where the numbers before lead up to it.
    pub(crate) bare: bool,
}

/// The label of a line that is trimmed at its start.
pub(crate) fn label(line: &str) -> Option<Label> {
    let first = *line.as_bytes().first()?;
    if !(first.is_ascii_alphanumeric() || first == b'(' || first == b'#') {
        return None;
    }
    let mut end = token(line)?;
    if let Some(more) = roman_behind(&line[..end], &line[end..]) {
        end += more;
    }
    let printed = line[..end].trim_end();
    let rest = &line[end..];
    let gap = rest.len() - rest.trim_start().len();
    let spaced =
        gap > 0 || rest.is_empty() || printed.ends_with(['.', ')']) && rest.starts_with(char::is_uppercase);
    let bare = printed.bytes().all(|b| b.is_ascii_digit());
    (spaced && is_label(printed)).then(|| Label { printed: printed.to_owned(), length: end + gap, bare })
}

/// Bytes up to the first white space, or up to the mark that ends a label glued to its words ("iii.The").
fn token(line: &str) -> Option<usize> {
    let word = line.find(char::is_whitespace).unwrap_or(line.len());
    if word <= 12 && is_label(&line[..word]) {
        return Some(word);
    }
    let mark = line[..word.min(line.len())].find(['.', ')'])? + 1;
    (mark <= 8 && line[mark..].starts_with(char::is_uppercase) && is_label(&line[..mark])).then_some(mark)
}

/// "4a) ii." is one label of two words.
fn roman_behind(head: &str, rest: &str) -> Option<usize> {
    if !head.ends_with(')') || !head.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let gap = rest.len() - rest.trim_start().len();
    let word = &rest[gap..];
    let end = word.find(|c: char| !matches!(c, 'i' | 'v' | 'x'))?;
    let marked = word[end..].starts_with(['.', ')']);
    (end > 0 && marked).then_some(gap + end + 1)
}

fn is_label(word: &str) -> bool {
    let inner = word.trim_start_matches('(').trim_end_matches([')', '.', ':']);
    let marks = word.len() - inner.len();
    if word == "#." {
        return true;
    }
    if inner.is_empty() || !inner.is_ascii() {
        return false;
    }
    let bytes = inner.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let dotted =
        bytes.iter().all(|b| b.is_ascii_digit() || *b == b'.') && digits > 0 && !inner.contains("..");
    let lettered =
        digits > 0 && digits <= 3 && bytes.len() == digits + 1 && bytes[digits].is_ascii_lowercase();
    let letter = bytes.len() == 1 && bytes[0].is_ascii_alphabetic() && marks > 0;
    let roman = bytes.iter().all(|b| matches!(b, b'i' | b'v' | b'x')) && bytes.len() <= 5 && marks > 0;
    let minute =
        bytes[0].is_ascii_uppercase() && bytes.len() >= 3 && bytes[1..].iter().all(u8::is_ascii_digit);
    let clause = bytes[0].is_ascii_uppercase()
        && digits == 0
        && bytes.len() > 1
        && bytes[1..].iter().all(|b| b.is_ascii_digit() || *b == b'.')
        && inner.contains('.');
    let nested = inner.split_once(')').is_some_and(|(head, tail)| {
        is_label(head)
            && !tail.trim().is_empty()
            && tail.trim().bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
    });
    let short = digits <= 3 || marks > 0 && digits <= 4 && dotted && inner.contains('.');
    (dotted && short && inner.len() <= 9)
        || lettered
        || letter
        || roman
        || (minute && bytes.len() <= 6)
        || clause
        || nested
}

/// Splits "4a) ii." and "10.1." into what numbers are compared by: lower case, without marks.
pub(crate) fn bare(printed: &str) -> String {
    printed.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_what_is_none() {
        for (line, expected) in [
            ("10.1. endorse the plan", "10.1."),
            ("1 To present", "1"),
            ("1. We", "1."),
            ("1.1\tThe government", "1.1"),
            ("(2)\tThat", "(2)"),
            ("(a) one", "(a)"),
            ("1a. PAC", "1a."),
            ("2a. A permanent", "2a."),
            ("4a) i. A statutory", "4a) i."),
            ("4a) iii.The review", "4a) iii."),
            ("4b. That", "4b."),
            ("C112\tDECLARATIONS", "C112"),
            ("#. HM", "#."),
            ("A4.1.\t", "A4.1."),
            ("i. one", "i."),
            ("2016 was a year", ""),
            ("A plan", ""),
            ("I am", ""),
            ("Dr. Evans", ""),
            ("e.g. this", ""),
            ("10.30 a.m.", "10.30"),
            ("", ""),
        ] {
            let got = label(line).map(|label| label.printed).unwrap_or_default();
            assert_eq!(got, expected, "{line}");
        }
    }
}
