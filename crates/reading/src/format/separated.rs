//! Values with a separator between them, where their first rows name columns.

use super::Block;
use super::register::{self, Row};

/// Most rows of a file.
const ROWS: usize = 100_000;

/// The blocks of a text that is such a table; none where it is another text.
pub(crate) fn blocks(text: &str) -> Option<Vec<Block>> {
    let separator = b"\t;,".iter().copied().find(|separator| is_table(text, *separator))?;
    register::blocks(&rows(text, separator, ROWS)?)
}

/// Whether the first rows that have several cells have equally many of them.
fn is_table(text: &str, separator: u8) -> bool {
    let Some(rows) = rows(text, separator, 40) else { return false };
    let widths: Vec<usize> = rows.iter().map(|(_, cells)| cells.len()).filter(|width| *width > 1).collect();
    let Some(most) = widths.iter().max() else { return false };
    widths.len() >= 2 && widths.iter().filter(|width| *width == most).count() * 3 > widths.len() * 2
}

fn rows(text: &str, separator: u8, most: usize) -> Option<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    while rows.len() < most && reader.read_record(&mut record).ok()? {
        let cells = record.iter().map(str::to_owned).collect();
        rows.push((record.position().map_or(1, |position| line(text, position)), cells));
    }
    Some(rows)
}

/// The line a record begins on: the reader lets it begin at the empty lines before it.
fn line(text: &str, position: &csv::Position) -> u32 {
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let empty = &rest[..rest.len() - rest.trim_start_matches(['\r', '\n']).len()];
    let passed = u64::try_from(empty.matches('\n').count()).unwrap_or(0);
    u32::try_from(position.line() + passed).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use llinyn_model::passage::PassageKind;

    use super::*;
    use crate::format::note::{Code, Note};

    fn check(text: &str, expected: &[(PassageKind, u32, &str)], unknown: &[&str]) {
        let blocks = blocks(text).unwrap_or_default();
        let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.line, block.text.as_str())).collect();
        assert_eq!(got, expected, "{text}");
        let told: Vec<Note> = blocks.into_iter().flat_map(|block| block.notes).collect();
        let column =
            |name: &&str| Note { code: Code::Column, about: vec!["heading".to_owned(), (*name).to_owned()] };
        assert_eq!(told, unknown.iter().map(column).collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn registers_in_both_languages() {
        use PassageKind::{Paragraph, Row, Table};
        check(
            "Register of recommendations,,\n\nRef,Recommendation,Sponsor\n1,\"Publish, each\nquarter\",A\n2,Explain,\n",
            &[
                (Paragraph, 1, "Register of recommendations"),
                (Table, 3, "Ref\tRecommendation\tSponsor"),
                (Row, 4, "1\tPublish, each\u{2028}quarter\tA"),
                (Row, 6, "2\tExplain"),
            ],
            &["Sponsor"],
        );
        check(
            "Rhif;Argymhelliad;Ymateb;Erbyn pryd\r\n1;Cyhoeddi;Derbyn;2025-03-31\r\n",
            &[
                (Table, 1, "Rhif\tArgymhelliad\tYmateb\tErbyn pryd"),
                (Row, 2, "1\tCyhoeddi\tDerbyn\t2025-03-31"),
            ],
            &[],
        );
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "The recommendation, and the response to it, stand.\nThe action, its owner, and when, do not.\n",
            "Recommendation\tResponse",
            "a,b\nc,d\n",
            "",
        ] {
            check(text, &[], &[]);
        }
    }
}
