//! How much two asks ask the same: by the words they share, each weighed by how few others hold it, whatever mutation or
//! ending it stands in, and in English and Welsh alike where the field's own words pair them.

mod word;

use std::collections::HashMap;

use llinyn_model::Language;
use llinyn_model::passage::Span;

use word::{Word, words};

/// How alike two asks at least are, of 1, for one to be shown beside the other.
pub const ALIKE: f64 = 0.3;

/// How many of the likeliest are looked at whole.
const LOOKED_AT: usize = 200;

/// The asks among which like ones are looked for. An ask is known by its place in the order they were added.
#[derive(Clone, Debug, Default)]
pub struct Asks {
    /// The number of each root.
    roots: HashMap<String, u32>,
    /// The asks that hold each root.
    holders: Vec<Vec<u32>>,
    /// The roots that each ask holds, in order, each once.
    held: Vec<Vec<u32>>,
}

/// An ask that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Like {
    /// Its place in the order in which they were added.
    pub at: usize,
    /// How alike, from [`ALIKE`] to 1: the cosine of the angle between the weights of their roots.
    pub score: f64,
}

impl Asks {
    /// Adds an ask behind the others.
    pub fn add(&mut self, text: &str, language: Language) {
        let Ok(at) = u32::try_from(self.held.len()) else { return };
        let mut own: Vec<u32> = words(text, language).map(|word| self.number(word.root)).collect();
        own.sort_unstable();
        own.dedup();
        for root in &own {
            if let Some(holders) = self.holders.get_mut(*root as usize) {
                holders.push(at);
            }
        }
        self.held.push(own);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// The asks that are like a text, the likeliest first; the text itself among them where it was added.
    pub fn like(&self, text: &str, language: Language, most: usize) -> Vec<Like> {
        let (mut own, mut unknown): (Vec<u32>, Vec<String>) = (Vec::new(), Vec::new());
        for word in words(text, language) {
            match self.roots.get(&word.root) {
                Some(root) => own.push(*root),
                None => unknown.push(word.root),
            }
        }
        own.sort_unstable();
        own.dedup();
        unknown.sort_unstable();
        unknown.dedup();
        let squares = |roots: &[u32]| roots.iter().map(|root| self.weight(*root).powi(2)).sum::<f64>();
        // What nobody else says weighs most, and makes the text less like any other.
        let alone = (1.0 + figure(self.held.len())).ln().powi(2) * figure(unknown.len());
        let length = (squares(&own) + alone).sqrt();
        let mut found: Vec<Like> = self
            .likeliest(&own)
            .into_iter()
            .filter_map(|(at, shared)| {
                let other = squares(self.held.get(at)?).sqrt();
                Some(Like { at, score: shared / (length * other) })
            })
            .filter(|like| like.score >= ALIKE)
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.at.cmp(&b.at)));
        found.truncate(most);
        found
    }

    /// The asks that share most, each with the sum of the squared weights of what it shares.
    fn likeliest(&self, roots: &[u32]) -> Vec<(usize, f64)> {
        let mut shared = vec![0.0; self.held.len()];
        for root in roots {
            let square = self.weight(*root).powi(2);
            for at in self.holders.get(*root as usize).into_iter().flatten() {
                if let Some(sum) = shared.get_mut(*at as usize) {
                    *sum += square;
                }
            }
        }
        let mut found: Vec<(usize, f64)> =
            shared.into_iter().enumerate().filter(|(_, sum)| *sum > 0.0).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found.truncate(LOOKED_AT);
        found
    }

    /// How much a root tells: the fewer asks hold it, the more.
    fn weight(&self, root: u32) -> f64 {
        let holders = self.holders.get(root as usize).map_or(0, Vec::len);
        (1.0 + figure(self.held.len()) / figure(holders.max(1))).ln()
    }

    fn number(&mut self, root: String) -> u32 {
        let next = u32::try_from(self.holders.len()).unwrap_or(u32::MAX);
        let number = *self.roots.entry(root).or_insert(next);
        if number == next {
            self.holders.push(Vec::new());
        }
        number
    }
}

/// A count as a number to reckon with.
fn figure(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The passages of a text whose words another text says too; words that say nothing join what stands on both sides.
pub fn shared(text: (&str, Language), other: (&str, Language)) -> Vec<Span> {
    let others: Vec<String> = words(other.0, other.1).map(|word| word.root).collect();
    let mut passages: Vec<Span> = Vec::new();
    let mut joined = false;
    for Word { root, span } in words(text.0, text.1) {
        let is_shared = others.contains(&root);
        match passages.last_mut().filter(|_| joined && is_shared) {
            Some(last) => last.end = span.end,
            None if is_shared => passages.push(span),
            None => {}
        }
        joined = is_shared;
    }
    passages
}

#[cfg(test)]
mod tests;
