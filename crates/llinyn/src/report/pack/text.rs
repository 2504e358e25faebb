//! A pack as plain text, for a terminal or a letter.

use crate::picture::Table;

use super::{Block, Held, Pack};

/// The whole pack.
pub fn written(pack: &Pack) -> String {
    let mut lines = vec![pack.title.clone(), "=".repeat(pack.title.chars().count()), String::new()];
    lines.extend(pack.facts.iter().map(|(name, text)| format!("{name}: {}", text.words)));
    for part in &pack.parts {
        lines.extend([
            String::new(),
            format!("{} {}", "#".repeat(part.level.into()), part.heading),
            String::new(),
        ]);
        lines.extend(
            part.missing.iter().filter(|_| part.held != Held::Filled).map(|words| format!("[{words}]")),
        );
        for (at, block) in part.blocks.iter().enumerate() {
            if at > 0 {
                lines.push(String::new());
            }
            match block {
                Block::Paragraph(text) => lines.push(text.words.clone()),
                Block::Table(table) => rows(&mut lines, table),
                Block::Chart(chart) => rows(&mut lines, &chart.table),
            }
        }
    }
    lines.extend([String::new(), pack.proof.clone(), pack.stamp.to_string(), String::new()]);
    lines.join("\n")
}

/// A table row by row: what it is about on a line, and each other cell with its heading on the next.
fn rows(lines: &mut Vec<String>, table: &Table) {
    lines.push(table.caption.clone());
    for row in &table.rows {
        lines.extend(row.first().map(|first| format!("- {}", first.words)));
        let rest = table.head.iter().zip(row).skip(1).filter(|(_, cell)| !cell.words.is_empty());
        let rest: Vec<String> = rest.map(|(head, cell)| format!("{head}: {}", cell.words)).collect();
        lines.push(format!("  {}", rest.join(" · ")));
    }
}
