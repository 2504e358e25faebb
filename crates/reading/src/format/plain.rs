//! Text and Markdown files to blocks.

use std::collections::HashMap;

use llinyn_model::horizon;
use llinyn_model::passage::PassageKind;

use super::Block;
use super::line::{Form, Line, ends_sentence, goes_on, lines};
use super::typography;
use crate::cue::{money, recommendation, response};

/// The blocks of a text or Markdown file.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let pages = pages(&text);
    let furniture = furniture(&pages);
    let wrap = wrap(&pages);
    let mut builder = Builder { blocks: Vec::new(), wrap, bare: 0, auto: 0, open: None };
    for page in &pages {
        builder.page(page, &furniture);
    }
    builder.close();
    builder.blocks
}

/// The lines of a page, and its number where the file has pages.
struct Page<'a> {
    no: Option<u32>,
    lines: Vec<Line<'a>>,
}

/// Pages are parted by form feeds, or by lines that say nothing but "page 15".
fn pages(text: &str) -> Vec<Page<'_>> {
    let paged = text.contains('\u{c}');
    let mut pages = Vec::new();
    let mut first = 1;
    for (at, raw) in text.split('\u{c}').enumerate() {
        let no = paged.then(|| u32::try_from(at + 1).unwrap_or(u32::MAX));
        let mut current = Page { no, lines: Vec::new() };
        let all = lines(raw, first);
        first += u32::try_from(all.len()).unwrap_or(0).saturating_sub(1);
        for line in all {
            match marked_page(line.raw) {
                Some(no) => {
                    pages.push(std::mem::replace(&mut current, Page { no: Some(no), lines: Vec::new() }));
                }
                None => current.lines.push(line),
            }
        }
        pages.push(current);
    }
    pages
}

fn marked_page(line: &str) -> Option<u32> {
    if line.len() > 24 {
        return None;
    }
    let words = line.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    words.strip_prefix("page ")?.trim().parse().ok()
}

/// Lines that stand at the head or foot of several pages (running heads), without their figures.
fn furniture(pages: &[Page]) -> HashMap<String, usize> {
    let mut seen = HashMap::new();
    if pages.len() > 1 {
        for page in pages {
            for line in edges(page) {
                *seen.entry(without_figures(line.raw)).or_insert(0) += 1;
            }
        }
    }
    seen.retain(|_, times| *times > 1);
    seen
}

fn edges<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = &'p Line<'a>> {
    let filled: Vec<_> = page.lines.iter().filter(|line| line.form != Form::Blank).collect();
    let last = filled.len().saturating_sub(2);
    filled.into_iter().enumerate().filter(move |(at, _)| *at < 2 || *at >= last).map(|(_, line)| line)
}

fn without_figures(line: &str) -> String {
    line.chars().filter(|c| !c.is_ascii_digit()).collect::<String>().trim().to_owned()
}

/// The width lines are wrapped at, where the file is wrapped by hand: sentences then run over line ends.
fn wrap(pages: &[Page]) -> Option<usize> {
    let mut pairs = 0;
    let mut running = 0;
    let mut widths: Vec<usize> = Vec::new();
    for page in pages {
        for pair in page.lines.windows(2) {
            let (this, next) = (&pair[0], &pair[1]);
            if this.form == Form::Blank || next.form == Form::Blank {
                continue;
            }
            pairs += 1;
            if this.raw.len() > 40 && this.raw.len() < 140 && !ends_sentence(this.raw) && goes_on(next.raw) {
                running += 1;
                widths.push(this.raw.chars().count());
            }
        }
    }
    widths.sort_unstable();
    let wrapped = running >= 3 && running * 6 > pairs;
    wrapped.then(|| widths.get(widths.len() / 2).copied()).flatten()
}

struct Builder {
    blocks: Vec<Block>,
    wrap: Option<usize>,
    /// The last number that was nothing but figures; the next one must follow it.
    bare: u32,
    /// The running number of a list numbered "#.".
    auto: u32,
    open: Option<Open>,
}

/// A block whose lines are still being gathered.
struct Open {
    block: Block,
    /// The last line, to judge whether the next belongs to it.
    last: String,
}

impl Builder {
    fn page(&mut self, page: &Page, furniture: &HashMap<String, usize>) {
        let edges: Vec<u32> = edges(page).map(|line| line.no).collect();
        let mut first = true;
        for line in &page.lines {
            let at_edge = edges.contains(&line.no);
            let number = page.no.is_some() && at_edge && line.raw.bytes().all(|b| b.is_ascii_digit());
            let running_head =
                at_edge && furniture.contains_key(&without_figures(line.raw)) && line.form != Form::Blank;
            if (number && line.form != Form::Blank) || running_head {
                continue;
            }
            let over_page = first && page.no.is_some() && line.form == Form::Text;
            if line.form != Form::Blank {
                first = false;
            }
            self.line(line, page.no, over_page);
        }
    }

    fn line(&mut self, line: &Line, page: Option<u32>, over_page: bool) {
        match &line.form {
            Form::Blank => {
                if self.wrap.is_none()
                    || self.open.as_ref().is_none_or(|open| ends_sentence(&open.last))
                    || page.is_none()
                {
                    self.close();
                }
            }
            Form::Rule => self.rule(line.raw),
            Form::Heading(level) => {
                let words = line.raw.trim_start_matches('#').trim();
                self.start(PassageKind::Heading, words, line.no, page);
                if let Some(open) = &mut self.open {
                    open.block.level = *level;
                }
                self.close();
            }
            Form::Row => self.row(line, page),
            Form::Bullet(bullet) => {
                self.start(PassageKind::Item, line.raw.get(*bullet..).unwrap_or_default(), line.no, page);
            }
            Form::Labelled(label) => {
                let words = line.raw.get(label.length..).unwrap_or_default();
                if label.bare && (begins_with_month(words) || !self.follows(&label.printed)) {
                    self.text(line, page, over_page);
                } else {
                    self.labelled(&label.printed, words, line.no, page);
                }
            }
            Form::Text => self.text(line, page, over_page),
        }
    }

    /// A rule under a line makes it a heading, where no blank line parts them.
    fn rule(&mut self, raw: &str) {
        if let Some(open) = &mut self.open
            && raw.starts_with(['=', '-', '~'])
            && open.block.text.len() < 120
            && !open.block.text.is_empty()
        {
            open.block.kind = PassageKind::Heading;
            open.block.level = if raw.starts_with('=') { 1 } else { 2 };
        }
        self.close();
    }

    /// A bare number is a label only where the ones before lead up to it, and no sentence runs on.
    fn follows(&mut self, figures: &str) -> bool {
        let runs_on =
            self.wrap.is_some() && self.open.as_ref().is_some_and(|open| !ends_sentence(&open.last));
        let next = figures.parse::<u32>().is_ok_and(|number| number == self.bare + 1);
        if next && !runs_on {
            self.bare += 1;
        }
        next && !runs_on
    }

    fn labelled(&mut self, printed: &str, words: &str, no: u32, page: Option<u32>) {
        let printed = if printed == "#." {
            self.auto += 1;
            format!("{}.", self.auto)
        } else {
            printed.to_owned()
        };
        let words = format!("{printed} {words}");
        self.start(PassageKind::Item, &words, no, page);
        if let Some(open) = &mut self.open {
            open.block.number = Some(printed);
        }
    }

    fn text(&mut self, line: &Line, page: Option<u32>, over_page: bool) {
        let Some(width) = self.wrap else {
            self.start(PassageKind::Paragraph, line.raw, line.no, page);
            return;
        };
        if let Some(open) = &mut self.open
            && runs_on(&open.last, line.raw, width)
            && !(ends_sentence(&open.last) && opens(line.raw))
        {
            if over_page {
                let kind = open.block.kind;
                self.start(kind, line.raw, line.no, page);
                self.continued();
                return;
            }
            join(&mut open.block.text, line.raw);
            line.raw.clone_into(&mut open.last);
            return;
        }
        self.start(PassageKind::Paragraph, line.raw, line.no, page);
    }

    fn continued(&mut self) {
        if let Some(open) = &mut self.open {
            open.block.continues = true;
        }
    }

    fn row(&mut self, line: &Line, page: Option<u32>) {
        let inner = line.raw.trim_matches('|');
        if inner.bytes().all(|b| matches!(b, b'-' | b':' | b'|' | b' ')) {
            // The rule under a table's head: the row before was the head.
            self.close();
            if let Some(head) = self.blocks.last_mut().filter(|block| block.kind == PassageKind::Row) {
                head.kind = PassageKind::Table;
            }
            return;
        }
        let cells: Vec<String> = inner.split('|').map(typography::plain).collect();
        self.start(PassageKind::Row, "", line.no, page);
        if let Some(open) = &mut self.open {
            open.block.text = cells.join("\t");
        }
        self.close();
    }

    fn start(&mut self, kind: PassageKind, words: &str, line: u32, page: Option<u32>) {
        self.close();
        let block = Block { text: words.to_owned(), page, line, ..Block::new(kind) };
        self.open = Some(Open { block, last: words.to_owned() });
    }

    fn close(&mut self) {
        let Some(Open { mut block, .. }) = self.open.take() else { return };
        if block.kind != PassageKind::Row {
            block.text = typography::plain(&block.text);
        }
        if !block.text.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// Whether the figures before these words are the day of a date: "1 September 2025" is no first item. "May" alone is no
/// month where a sentence goes on behind it.
fn begins_with_month(words: &str) -> bool {
    let mut words = words.split_whitespace().map(|word| word.trim_end_matches([',', '.']));
    let year = |word: &str| word.len() >= 4 && word.bytes().take(4).all(|b| b.is_ascii_digit());
    words.next().is_some_and(horizon::is_month) && words.next().is_none_or(year)
}

/// Whether a line opens something of its own, however the line before it ends.
fn opens(line: &str) -> bool {
    recommendation::labelled(line, None).is_some()
        || response::head(line).is_some()
        || money::head(line).is_some()
}

/// Whether `next` goes on with the paragraph whose last line is `last`, in a file wrapped at `width`.
fn runs_on(last: &str, next: &str, width: usize) -> bool {
    let short = last.chars().count() * 4 < width * 3;
    match (ends_sentence(last), goes_on(next)) {
        (false, true) => true,
        (false, false) | (true, true) => !short,
        (true, false) => !short && last.chars().count() * 8 > width * 7,
    }
}

/// Joins a wrapped line; a word hyphenated at the line's end keeps its hyphen.
fn join(text: &mut String, line: &str) {
    if !text.ends_with('-') || text.ends_with(" -") {
        text.push(' ');
    }
    text.push_str(line);
}
