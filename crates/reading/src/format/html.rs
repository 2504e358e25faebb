//! Web pages to blocks. Script, style, forms and navigation are not read; nothing of the page is ever shown as HTML.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::PassageKind;
use scraper::{ElementRef, Html, Node};

use super::table::Grid;
use super::{Block, typography};

/// Deepest nesting that is read. Real papers stay under 60.
const DEEPEST: usize = 512;

/// The blocks of a web page.
///
/// # Errors
/// [`ErrorKind::TooDeep`] where elements nest deeper than 512.
pub(crate) fn blocks(text: &str) -> Result<Vec<Block>, Error> {
    if nesting(text) > DEEPEST {
        return Err(Error::new(ErrorKind::TooDeep, DEEPEST.to_string()));
    }
    let page = Html::parse_document(text);
    let mut walk = Walk {
        blocks: Vec::new(),
        lines: Lines { text, at: 0, line: 1 },
        current: None,
        grid: Grid::default(),
    };
    walk.children(page.root_element(), 0);
    walk.close();
    Ok(walk.blocks)
}

/// An upper bound of the nesting, counted before anything is built: opening tags that are never closed nest too.
fn nesting(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices('<') {
        match bytes.get(at + 1) {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b) if b.is_ascii_alphabetic() && !is_void(&text[at + 1..]) => depth += 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Elements that hold nothing, and those whose end tag is usually left out.
fn is_void(tag: &str) -> bool {
    let name: String =
        tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let void = [
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr",
    ];
    let open = ["p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot"];
    void.contains(&name.as_str()) || open.contains(&name.as_str())
}

struct Walk<'a> {
    blocks: Vec<Block>,
    lines: Lines<'a>,
    current: Option<Block>,
    /// What the cells of the table's rows above still cover.
    grid: Grid,
}

impl Walk<'_> {
    fn children(&mut self, element: ElementRef, item: u32) {
        let mut item_no = item;
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.words(text),
                Node::Element(_) => {
                    if let Some(child) = ElementRef::wrap(child) {
                        if child.value().name() == "li" {
                            item_no += 1;
                        }
                        self.element(child, item_no);
                    }
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef, item_no: u32) {
        let name = element.value().name();
        match name {
            "script" | "style" | "noscript" | "template" | "nav" | "form" | "button" | "select"
            | "iframe" | "svg" | "head" | "object" => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes().get(1).map_or(1, |b| b - b'0');
                self.block(PassageKind::Heading, element, |block| block.level = level);
            }
            "li" => {
                let ordered = element
                    .parent()
                    .and_then(ElementRef::wrap)
                    .is_some_and(|list| list.value().name() == "ol");
                let number = ordered.then(|| format!("{item_no}."));
                self.block(PassageKind::Item, element, |block| {
                    if let Some(number) = number {
                        block.text = format!("{number} ");
                        block.number = Some(number);
                    }
                });
            }
            "tr" => self.row(element),
            "table" => {
                let outer = std::mem::take(&mut self.grid);
                self.close();
                self.children(element, 0);
                self.close();
                self.grid = outer;
            }
            "br" => self.words(" "),
            "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "ul" | "ol"
            | "dl" | "dt" | "dd" | "blockquote" | "figure" | "figcaption" | "pre" | "address" | "body"
            | "tbody" | "thead" | "tfoot" | "caption" | "details" | "summary" => {
                let inside_item = self
                    .current
                    .as_ref()
                    .is_some_and(|block| block.kind == PassageKind::Item && block.is_bare());
                if !inside_item {
                    self.close();
                }
                self.children(element, 0);
                if !inside_item || name != "p" {
                    self.close();
                }
            }
            _ => self.children(element, 0),
        }
    }

    fn block(&mut self, kind: PassageKind, element: ElementRef, dress: impl FnOnce(&mut Block)) {
        self.close();
        let mut block = Block::new(kind);
        dress(&mut block);
        self.current = Some(block);
        self.children(element, 0);
        self.close();
    }

    fn row(&mut self, row: ElementRef) {
        self.close();
        let cells: Vec<ElementRef> =
            row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th")).collect();
        let head = !cells.is_empty() && cells.iter().all(|cell| cell.value().name() == "th");
        let text: Vec<String> = cells.iter().map(|cell| cell_text(*cell)).collect();
        let first = text.iter().find(|cell| !cell.is_empty()).cloned();
        let spanned = text.into_iter().zip(&cells);
        let row =
            self.grid.row(spanned.map(|(text, cell)| (text, span(*cell, "colspan"), span(*cell, "rowspan"))));
        if let Some(first) = first {
            let mut block = Block::new(if head { PassageKind::Table } else { PassageKind::Row });
            block.line = self.lines.line_of(&first);
            block.text = row;
            self.blocks.push(block);
        }
    }

    fn words(&mut self, words: &str) {
        if self.current.is_none() {
            if words.trim().is_empty() {
                return;
            }
            self.current = Some(Block::new(PassageKind::Paragraph));
        }
        if let Some(block) = &mut self.current {
            block.text.push_str(words);
        }
    }

    fn close(&mut self) {
        if let Some(mut block) = self.current.take().and_then(Block::finished) {
            block.line = self.lines.line_of(&block.text);
            self.blocks.push(block);
        }
    }
}

/// How many columns or rows a cell takes.
fn span(cell: ElementRef, name: &str) -> u32 {
    cell.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1)
}

fn cell_text(cell: ElementRef) -> String {
    let mut text = String::new();
    for node in cell.descendants() {
        match node.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(element)
                if matches!(element.name(), "br" | "p" | "li") && !text.trim().is_empty() =>
            {
                text.push('\u{2028}');
            }
            _ => {}
        }
    }
    typography::squeezed(&text).replace("\u{2028} ", "\u{2028}").replace(" \u{2028}", "\u{2028}")
}

/// Finds the line of the file a block begins on: its first word, searched onwards from the last block's.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn line_of(&mut self, words: &str) -> u32 {
        let first = words
            .split(' ')
            .find(|word| word.chars().any(char::is_alphabetic) && !word.contains(['&', '<']))
            .unwrap_or("");
        if let Some(found) = self.text[self.at..].find(first).filter(|_| !first.is_empty()) {
            let passed = self.text[self.at..self.at + found].matches('\n').count();
            self.line += u32::try_from(passed).unwrap_or(0);
            self.at += found;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[(PassageKind, &str)]) {
        let blocks = blocks(html).unwrap();
        let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
        assert_eq!(got, expected, "{html}");
    }

    #[test]
    fn pages_become_blocks() {
        use PassageKind::{Heading, Item, Paragraph, Row, Table};
        check(
            "<title>t</title><h1>Head</h1><nav>no</nav><p>One <b>two</b>\n three</p><script>alert(1)</script>",
            &[(Heading, "Head"), (Paragraph, "One two three")],
        );
        check(
            "<ol><li><p>first</p></li><li>second</ol><ul><li>dot</ul>",
            &[(Item, "1. first"), (Item, "2. second"), (Item, "dot")],
        );
        check(
            "<table><tr><th>No<th>Ask<tr><td>1<td>Do <p>this</p><tr><td></table>after",
            &[(Table, "No\tAsk"), (Row, "1\tDo\u{2028}this"), (Paragraph, "after")],
        );
        check(
            "<table><tr><th>No<th colspan=2>Ask<tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d<tr><td>2<td>e</table><table><tr><td>x<td>y</table>",
            &[(Table, "No\tAsk"), (Row, "1\ta\tb"), (Row, "\tc\td"), (Row, "2\te"), (Row, "x\ty")],
        );
        check("<p>(2) That it be so</p>", &[(Item, "(2) That it be so")]);
        check("<table><td>broken<td>row", &[(Row, "broken\trow")]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let blocks = blocks("<h1>Head</h1>\n\n<p>One\n<p>Two").unwrap();
        assert_eq!(blocks.iter().map(|block| block.line).collect::<Vec<_>>(), [1, 3, 4]);
    }

    #[test]
    fn deep_nesting_is_refused_quickly() {
        let deep = format!("{}x{}", "<div>".repeat(10_000), "</div>".repeat(10_000));
        assert_eq!(blocks(&deep).unwrap_err().kind, ErrorKind::TooDeep);
        assert_eq!(blocks(&"<b>".repeat(10_000)).unwrap_err().kind, ErrorKind::TooDeep);
        assert!(blocks(&"<p>x".repeat(2_000)).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn any_markup_is_read_or_refused(html in "(<(p|li|td|tr|table|ol|b|div|/p|/li|/table|h1|br)>|[a-z ]{0,5}|\n){0,60}") {
            drop(blocks(&html));
        }
    }
}
