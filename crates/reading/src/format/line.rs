//! A line of a text or Markdown file, and what its form says.

use super::label::{self, Label};
use super::typography;

/// What a line is by its form alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nothing but white space.
    Blank,
    /// A rule: `---`, `====`.
    Rule,
    /// A heading, so deep.
    Heading(u8),
    /// A list item; with the bytes its bullet takes.
    Bullet(usize),
    /// Something numbered.
    Labelled(Label),
    /// A row of a table.
    Row,
    /// Running text.
    Text,
}

/// A line with its number and form.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// Its number in the file, from 1.
    pub(crate) no: u32,
    /// Its words, trimmed, marks of emphasis still in.
    pub(crate) raw: &'a str,
    pub(crate) form: Form,
}

const BULLETS: &[char] = &['•', '●', '◦', '▪', '‣', '·', '⁃'];

/// The form of a line.
pub(crate) fn form(raw: &str) -> Form {
    let line = raw.trim();
    if line.is_empty() {
        return Form::Blank;
    }
    if line.len() >= 3
        && line.bytes().all(|b| b == line.as_bytes()[0] && matches!(b, b'-' | b'=' | b'_' | b'*' | b'~'))
    {
        return Form::Rule;
    }
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return Form::Heading(u8::try_from(hashes).unwrap_or(6));
    }
    if line.starts_with('|') && line.len() > 1 && line.ends_with('|') {
        return Form::Row;
    }
    if let Some(bullet) = bullet(line) {
        return Form::Bullet(bullet);
    }
    if typography::is_all_bold(line) {
        return Form::Heading(6);
    }
    label::label(line).map_or(Form::Text, Form::Labelled)
}

fn bullet(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let after = &line[first.len_utf8()..];
    let sign = BULLETS.contains(&first)
        || (matches!(first, '-' | '*' | '+' | 'o' | '–') && after.starts_with([' ', '\t']));
    let gap = after.len() - after.trim_start().len();
    (sign && !after.trim().is_empty()).then_some(first.len_utf8() + gap)
}

/// The lines of a page.
pub(crate) fn lines(page: &str, first: u32) -> Vec<Line<'_>> {
    (first..).zip(page.split('\n')).map(|(no, raw)| Line { no, raw: raw.trim(), form: form(raw) }).collect()
}

/// Whether a sentence can end with this line.
pub(crate) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '”' | '"' | '’' | '\'' | ')' | ']')
    });
    line.ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether a line goes on with a sentence that is open: it begins with a small letter.
pub(crate) fn goes_on(line: &str) -> bool {
    line.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (raw, expected) in [
            ("", Form::Blank),
            ("  \u{a0} ", Form::Blank),
            ("----------", Form::Rule),
            ("=====", Form::Rule),
            ("### **Response: Accepted**", Form::Heading(3)),
            ("**Response: Accepted**", Form::Heading(6)),
            ("- item", Form::Bullet(2)),
            ("  • item", Form::Bullet(4)),
            ("| a | b |", Form::Row),
            ("plain words", Form::Text),
            ("– a dash opens a list", Form::Bullet(4)),
        ] {
            assert_eq!(form(raw), expected, "{raw}");
        }
        assert!(matches!(form("10.1. endorse"), Form::Labelled(_)));
        assert!(ends_sentence("so it ends.**") && !ends_sentence("so it goes"));
    }
}
