//! PDF: the text layer of each page, in the order it is read. A page that has none, or whose letters cannot be known, is
//! told; nothing in the file runs.

mod edge;
mod hyphen;
mod letters;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::PassageKind;
use unpdf::{Block as Element, InlineContent, Page, Paragraph, ParseOptions, PdfParser};

use super::note::{Code, Note};
use super::table::{Cell, Table};
use super::{Block, line};

/// Most pages of a paper.
const PAGES: u32 = 3_000;

/// The blocks of a file, and what is to be told of it.
///
/// # Errors
/// [`ErrorKind::FileEncrypted`], [`ErrorKind::FileDamaged`] or [`ErrorKind::PagesTooMany`].
pub(crate) fn blocks(bytes: &[u8]) -> Result<(Vec<Block>, Vec<Note>), Error> {
    let parser =
        PdfParser::from_bytes_with_options(bytes, ParseOptions::new().sequential()).map_err(refused)?;
    if parser.page_count() > PAGES {
        return Err(Error::new(ErrorKind::PagesTooMany, PAGES.to_string()));
    }
    let document = parser.parse().map_err(refused)?;
    let (mut pages, mut silent, mut unsure) = (Vec::new(), Vec::new(), Vec::new());
    for page in &document.pages {
        let mut read = read(page);
        let lost = page.suppressed_text_runs > 0 || page.undecodable_content_streams > 0;
        if !letters::are_known(&read) {
            // What such a page seems to say is not what is printed on it.
            unsure.push(page.number);
            read = Sheet::default();
        } else if lost {
            unsure.push(page.number);
        } else if read.is_empty() && (page.image_op_count > 0 || page.fill_op_count > 0) {
            silent.push(page.number);
        }
        pages.push(read);
    }
    let all = silent.len() == pages.len() || pages.iter().all(Sheet::is_empty) && unsure.is_empty();
    let mut notes = Vec::new();
    notes.extend(told(Code::NoText, &silent, all));
    notes.extend(told(Code::Letters, &unsure, unsure.len() == pages.len()));
    for (mark, what) in [("/JavaScript", "macros"), ("/Launch", "macros"), ("/EmbeddedFile", "embedded")] {
        let note = Note::part(what);
        if memchr::memmem::find(bytes, mark.as_bytes()).is_some() && !notes.contains(&note) {
            notes.push(note);
        }
    }
    edge::cleared(&mut pages);
    Ok((joined(pages), notes))
}

fn refused(error: unpdf::Error) -> Error {
    let kind = match error.kind() {
        unpdf::ErrorKind::Encrypted | unpdf::ErrorKind::InvalidPassword => ErrorKind::FileEncrypted,
        _ => ErrorKind::FileDamaged,
    };
    Error::new(kind, "").inside(error)
}

/// What is to be told of pages: their numbers, or that it is all of them.
fn told(code: Code, pages: &[u32], all: bool) -> Option<Note> {
    if pages.is_empty() && !all || all && code == Code::Letters && pages.is_empty() {
        return None;
    }
    let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
    let about = if all { vec!["all".to_owned()] } else { vec!["pages".to_owned(), numbers.join(", ")] };
    Some(Note { code, about })
}

/// What stands on a page: its text, and the notes at its foot.
#[derive(Default)]
struct Sheet {
    number: u32,
    text: Vec<Block>,
    foot: Vec<Block>,
}

impl Sheet {
    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.foot.is_empty()
    }
}

fn read(page: &Page) -> Sheet {
    let mut sheet = Sheet { number: page.number, ..Sheet::default() };
    let mut marks = Vec::new();
    for element in &page.elements {
        let blocks = match element {
            Element::Paragraph(paragraph) => {
                marks.extend(self::marks(paragraph));
                self::paragraph(paragraph).into_iter().collect()
            }
            Element::Table(table) => self::table(table),
            Element::Code { content } | Element::Raw { content } => {
                content.lines().filter_map(plain).collect()
            }
            _ => Vec::new(),
        };
        sheet.text.extend(blocks.into_iter().map(|block| Block { page: Some(page.number), ..block }));
    }
    // The last blocks of a page that begin with a mark which stands in its text are its notes.
    let is_note = |block: &Block| {
        let first = block.text.split(' ').next().unwrap_or_default().trim_end_matches('.');
        marks.iter().any(|mark| mark == first)
    };
    let notes = sheet.text.iter().rev().take_while(|block| is_note(block)).count();
    sheet.foot = sheet.text.split_off(sheet.text.len() - notes);
    sheet
}

fn plain(words: &str) -> Option<Block> {
    Block { text: words.to_owned(), ..Block::new(PassageKind::Paragraph) }.finished()
}

fn paragraph(paragraph: &Paragraph) -> Option<Block> {
    let words = words(paragraph);
    let style = &paragraph.style;
    let level = style.heading_level.filter(|_| !line::ends_sentence(&words));
    let item = style.list_info.as_ref().map(|list| list.item_number);
    let kind = match (level, item) {
        (Some(_), _) => PassageKind::Heading,
        (None, Some(_)) => PassageKind::Item,
        (None, None) => PassageKind::Paragraph,
    };
    let number = item.flatten().map(|number| format!("{number}."));
    let text = number.as_ref().map_or_else(|| words.clone(), |number| format!("{number} {words}"));
    Block { text, number, level: level.unwrap_or(0), ..Block::new(kind) }.finished()
}

/// The words of a paragraph, without the marks of notes; one that a note begins with stays.
fn words(paragraph: &Paragraph) -> String {
    let mut words = String::new();
    for piece in &paragraph.content {
        match piece {
            InlineContent::Text(run) if mark(piece).is_some() => {
                if words.trim().is_empty() {
                    words = format!("{} ", run.text);
                }
            }
            InlineContent::Text(run) => words.push_str(&run.text),
            InlineContent::Link { text, .. } => words.push_str(text),
            InlineContent::LineBreak => words.push(' '),
            InlineContent::Image { .. } => {}
        }
    }
    words.replace('\u{ad}', "")
}

/// The marks of notes in a paragraph, but for one that it begins with.
fn marks(paragraph: &Paragraph) -> impl Iterator<Item = String> {
    paragraph
        .content
        .iter()
        .skip(1)
        .filter_map(mark)
        .flat_map(|mark| mark.split(',').map(|mark| mark.trim().to_owned()).collect::<Vec<_>>())
}

/// A mark of a note: raised figures, or an asterisk.
fn mark(piece: &InlineContent) -> Option<&str> {
    let InlineContent::Text(run) = piece else { return None };
    let words = run.text.trim();
    let is_mark = words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'*' | b' '));
    (run.style.superscript && is_mark && !words.is_empty() && words.len() <= 6).then_some(words)
}

fn table(table: &unpdf::Table) -> Vec<Block> {
    let mut rows = Table::default();
    for (at, row) in table.rows.iter().enumerate() {
        rows.open_row(row.is_header || at < usize::from(table.header_rows));
        for cell in &row.cells {
            let blocks = cell.content.iter().filter_map(paragraph).collect();
            let (columns, rows_down) = (u32::from(cell.colspan), u32::from(cell.rowspan));
            rows.cell(Cell { columns, rows: rows_down, covered: false }, blocks);
        }
    }
    rows.blocks()
}

/// The pages one after another. A sentence that a page breaks goes on behind the break; notes wait until it has ended,
/// and so does a table that goes on, which prints its head once.
fn joined(pages: Vec<Sheet>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut waiting: Vec<Block> = Vec::new();
    for page in pages {
        for (at, mut block) in page.text.into_iter().enumerate() {
            if at == 0 {
                block.continues = blocks.last().is_some_and(|open| goes_on(open, &block));
                if is_same_head(&blocks, &block) {
                    continue;
                }
            }
            if !block.continues && block.kind != PassageKind::Row {
                blocks.append(&mut waiting);
            }
            blocks.push(block);
        }
        waiting.extend(page.foot);
    }
    blocks.append(&mut waiting);
    hyphen::joined(&mut blocks);
    blocks
}

/// Whether the first block of a page goes on with the last of the page before.
fn goes_on(open: &Block, block: &Block) -> bool {
    let prose = |kind| matches!(kind, PassageKind::Paragraph | PassageKind::Item);
    prose(open.kind)
        && block.kind == PassageKind::Paragraph
        && block.number.is_none()
        && !line::ends_sentence(&open.text)
        && (line::goes_on(&block.text) || open.text.len() > 40 && block.text.len() > 40)
}

fn is_same_head(blocks: &[Block], block: &Block) -> bool {
    let mut table =
        blocks.iter().rev().take_while(|block| matches!(block.kind, PassageKind::Row | PassageKind::Table));
    block.kind == PassageKind::Table
        && table.find(|block| block.kind == PassageKind::Table).is_some_and(|head| head.text == block.text)
}

#[cfg(test)]
mod tests;
