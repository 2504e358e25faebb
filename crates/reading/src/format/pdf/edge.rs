//! What stands at the head or the foot of page after page: running heads and page numbers, which are none of the text.

use std::collections::HashMap;

use llinyn_model::passage::PassageKind;

use super::Sheet;
use crate::cue::{recommendation, response};
use crate::format::Block;

/// How many blocks of a page its head, or its foot, may have.
const EDGE: usize = 2;

/// Takes what is printed at the edges of several pages away.
pub(super) fn cleared(pages: &mut [Sheet]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let keys = edges(&page.text).filter_map(|at| key(&page.text[at], page.number));
        for key in keys.chain(page.foot.iter().filter_map(|block| key(block, page.number))) {
            *seen.entry(key).or_default() += 1;
        }
    }
    let is_edge = |block: &Block, page: u32| {
        key(block, page).is_some_and(|key| key == "#0" || seen.get(&key).is_some_and(|times| *times > 1))
    };
    for page in pages {
        let number = page.number;
        let at: Vec<usize> = edges(&page.text).filter(|at| is_edge(&page.text[*at], number)).collect();
        let mut next = 0;
        page.text.retain(|_| {
            next += 1;
            !at.contains(&(next - 1))
        });
        page.foot.retain(|block| !is_edge(block, number));
    }
}

fn edges(blocks: &[Block]) -> impl Iterator<Item = usize> {
    let last = blocks.len().saturating_sub(EDGE);
    (0..blocks.len()).filter(move |at| *at < EDGE || *at >= last)
}

/// What two edges have in common: their words, with the number that goes up with the pages as its distance from them.
/// What asks or answers is never an edge.
fn key(block: &Block, page: u32) -> Option<String> {
    let says = recommendation::labelled(&block.text, block.number.as_deref()).is_some()
        || response::head(&block.text).is_some()
        || recommendation::is_heading(&block.text);
    let running = matches!(block.kind, PassageKind::Paragraph | PassageKind::Heading | PassageKind::Item);
    if says || !running || block.text.len() > 160 {
        return None;
    }
    let numbers: Vec<&str> =
        block.text.split(|c: char| !c.is_ascii_digit()).filter(|figures| !figures.is_empty()).collect();
    let moving = numbers.iter().find_map(|figures| {
        let distance = figures.parse::<i64>().ok()? - i64::from(page);
        (distance.abs() < 200).then(|| (*figures, format!("#{distance}")))
    });
    Some(match moving {
        Some((figures, distance)) => block.text.replacen(figures, &distance, 1),
        None => block.text.clone(),
    })
}
