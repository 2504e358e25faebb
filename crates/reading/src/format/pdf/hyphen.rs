//! Words that the end of a line cut in two.

use std::collections::HashSet;

use crate::format::Block;

/// Words before which a hyphen stands for what follows later: "short- and long-term".
const SUSPENDED: &[&str] = &["and", "or", "to", "a", "ac", "neu", "i"];

/// Joins the words that are cut. One that the paper prints with its hyphen within a line keeps it.
pub(super) fn joined(blocks: &mut [Block]) {
    let printed: HashSet<String> = blocks
        .iter()
        .flat_map(|block| block.text.split(|c: char| !(c.is_alphanumeric() || c == '-')))
        .filter(|word| word.trim_matches('-').contains('-'))
        .map(str::to_lowercase)
        .collect();
    for block in blocks.iter_mut().filter(|block| block.text.contains("- ")) {
        block.text = mended(&block.text, &printed);
    }
}

fn mended(text: &str, printed: &HashSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("- ") {
        let (head, tail) = (&rest[..at], &rest[at + 2..]);
        out.push_str(head);
        let first = head.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default();
        let second = tail.split(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default();
        let cut = first.ends_with(char::is_alphabetic) && second.starts_with(char::is_lowercase);
        if !cut || SUSPENDED.contains(&second) {
            out.push_str("- ");
        } else if printed.contains(&format!("{first}-{second}").to_lowercase()) {
            out.push('-');
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cut_at_the_end_of_a_line_are_joined() {
        let printed = HashSet::from(["multi-agency".to_owned()]);
        for (text, expected) in [
            ("the recom- mendation stands", "the recommendation stands"),
            ("yr argym- hellion hyn", "yr argymhellion hyn"),
            ("a multi- agency plan", "a multi-agency plan"),
            ("short- and long-term", "short- and long-term"),
            ("2019- 2021 - a plan", "2019- 2021 - a plan"),
        ] {
            assert_eq!(mended(text, &printed), expected);
        }
    }
}
