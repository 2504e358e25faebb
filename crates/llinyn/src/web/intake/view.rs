//! What the page of a paper on its way shows.

use llinyn_model::Language;
use llinyn_model::body::Mention;
use llinyn_model::horizon::Horizon;
use llinyn_model::passage::{Passage, PassageKind};
use llinyn_reading::{Item, ItemKind, Reading};
use serde::Serialize;

use crate::act::intake::{Decision, Review};
use crate::web::cut::{Cutter, Piece};

/// A paper on its way.
#[derive(Serialize)]
pub(super) struct ReviewView {
    pub(super) address: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) kind: &'static str,
    pub(super) language: Language,
    pub(super) issuer: Option<String>,
    /// How many steps were decided.
    pub(super) seen: usize,
    pub(super) proposals: usize,
    pub(super) undecided: usize,
    /// Whether a second person has to confirm that no child is named.
    pub(super) needs_second: bool,
    pub(super) proposed: Vec<ProposalView>,
    pub(super) lines: Vec<Line>,
}

/// A passage, with the proposals that begin in it.
#[derive(Serialize)]
pub(super) struct Line {
    pub(super) is_heading: bool,
    pub(super) piece: Piece,
}

/// A proposal.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ProposalView {
    /// Its name: `recommendation-1034`.
    pub(super) item: String,
    pub(super) noun: &'static str,
    pub(super) number: Option<String>,
    /// What it amounts to, as list and name of a message.
    pub(super) tag: Option<(&'static str, &'static str)>,
    pub(super) words: String,
    /// What else was read: the key of its label, and the words.
    pub(super) facts: Vec<(&'static str, String)>,
    pub(super) decision: &'static str,
    /// Why it was refused; empty where it was not.
    pub(super) reason: String,
}

impl ReviewView {
    pub(super) fn new(review: &Review, address: &str) -> ReviewView {
        let reading = &review.reading;
        let mut items = reading.items();
        items.sort_by_key(|(item, spans)| (item.at, std::cmp::Reverse(spans.last().map(|span| span.end))));
        let proposed: Vec<ProposalView> =
            items.iter().map(|(item, _)| ProposalView::new(review, *item)).collect();
        let mut cutter = Cutter::new(&reading.text, items.iter().map(|(_, spans)| *spans).collect());
        let line = |passage: &Passage| Line {
            is_heading: passage.kind == PassageKind::Heading,
            piece: cutter.piece(passage),
        };
        ReviewView {
            address: address.to_owned(),
            name: review.intake.name.clone(),
            title: reading.paper.title.clone(),
            kind: reading.paper.kind.name(),
            language: reading.paper.language,
            issuer: reading.paper.issuer.as_ref().map(|issuer| issuer.words.clone()),
            seen: review.steps,
            proposals: proposed.len(),
            undecided: review.undecided(),
            needs_second: review.needs_second(),
            lines: reading.passages.iter().map(line).collect(),
            proposed,
        }
    }
}

impl ProposalView {
    pub(super) fn new(review: &Review, item: Item) -> ProposalView {
        let reading = &review.reading;
        let found = reading.items().into_iter().find(|(known, _)| *known == item);
        let words = found.map(|(_, spans)| reading.words(spans)).unwrap_or_default();
        let (number, tag, facts) = read(reading, item);
        let decision = review.decision(item);
        ProposalView {
            item: item.to_string(),
            noun: item.kind.name(),
            number,
            tag,
            words,
            facts,
            decision: decision.name(),
            reason: match decision {
                Decision::Refused(reason) => reason,
                Decision::Undecided | Decision::Accepted => String::new(),
            },
        }
    }

    /// A fact, as words; empty where there is none.
    pub(super) fn fact(&self, key: &str) -> &str {
        self.facts.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value)
    }
}

type Read = (Option<String>, Option<(&'static str, &'static str)>, Vec<(&'static str, String)>);

/// What was read of a proposal beside its words.
fn read(reading: &Reading, item: Item) -> Read {
    macro_rules! one {
        ($list:ident) => {
            reading.$list.iter().find(|one| one.spans.first().is_some_and(|span| span.start == item.at))
        };
    }
    let mut facts = Vec::new();
    let mut number = None;
    let mut tag = None;
    match item.kind {
        ItemKind::Recommendation => {
            if let Some(one) = one!(recommendations) {
                number.clone_from(&one.what.number);
                facts.push(("intake-addressees", names(&one.what.addressees)));
            }
        }
        ItemKind::Response => {
            if let Some(one) = one!(responses) {
                let numbers: Vec<&str> = one.what.answers.iter().map(|one| one.number.as_str()).collect();
                tag = Some(("disposition", one.what.disposition.name()));
                facts.push(("intake-answers", numbers.join("; ")));
                facts.push(("intake-by", names(one.what.by.as_slice())));
            }
        }
        ItemKind::Commitment => {
            if let Some(one) = one!(commitments) {
                tag = Some(("grade", one.what.grade.name()));
                facts.push(("intake-owner", names(one.what.owner.as_slice())));
                facts.push(("intake-when", when(&one.what.horizon)));
            }
        }
        ItemKind::Statement => {
            tag = one!(statements).map(|one| ("strength", one.what.strength.name()));
        }
        ItemKind::Progress => tag = one!(progress).map(|one| ("claim", one.what.claim.name())),
        ItemKind::Verification => {
            tag = one!(verifications).map(|one| ("verdict", one.what.verdict.name()));
        }
        ItemKind::Closure => tag = one!(closures).map(|one| ("closure", one.what.kind.name())),
        ItemKind::Question => number = one!(questions).map(|one| one.what.number.clone()),
        ItemKind::Plan => facts.extend(one!(plans).map(|one| ("intake-called", one.what.title.clone()))),
        _ => {}
    }
    facts.retain(|(_, value)| !value.is_empty());
    (number, tag, facts)
}

fn names(mentions: &[Mention]) -> String {
    mentions.iter().map(|mention| mention.words.as_str()).collect::<Vec<_>>().join("; ")
}

fn when(horizon: &Horizon) -> String {
    horizon.words.value().cloned().unwrap_or_default()
}
