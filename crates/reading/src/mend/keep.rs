//! Proposals come and go, and what refers to them follows: an answer to its ask, a promise to what it was made in.

use llinyn_model::error::ErrorKind;
use llinyn_model::passage::Span;

use super::item::{Item, ItemKind};
use crate::reading::{About, Commitment, MadeIn, Proposed, Reading, Recommendation, Response};

impl Reading {
    /// Leaves out what a person refused. What hangs on it stays where it can stand alone: a promise stands in the paper,
    /// an answer keeps the number it names; a claim or a finding about it goes with it.
    pub fn leave_out(&mut self, refused: impl Fn(Item) -> bool) {
        let gone: Vec<Item> =
            self.items().into_iter().map(|(item, _)| item).filter(|one| refused(*one)).collect();
        for item in gone {
            if let Some(at) = self.position(item) {
                self.take(item.kind, at, |index| match index {
                    _ if index == at => None,
                    _ if index > at => Some(index - 1),
                    _ => Some(index),
                });
            }
        }
    }

    /// The ask that is one, if it is.
    pub(super) fn ask(&mut self, item: Item) -> Result<&mut Recommendation, ErrorKind> {
        one(&mut self.recommendations, item, ItemKind::Recommendation)
    }

    /// The answer that is one.
    pub(super) fn answer(&mut self, item: Item) -> Result<&mut Response, ErrorKind> {
        one(&mut self.responses, item, ItemKind::Response)
    }

    /// The promise that is one.
    pub(super) fn promise(&mut self, item: Item) -> Result<&mut Commitment, ErrorKind> {
        one(&mut self.commitments, item, ItemKind::Commitment)
    }

    /// A new ask, in its place in the paper.
    pub(super) fn insert_ask(&mut self, what: Recommendation, spans: Vec<Span>) {
        let start = spans.first().map_or(0, |span| span.start);
        let before =
            |ask: &Proposed<Recommendation>| ask.spans.first().is_some_and(|span| span.start <= start);
        let at = self.recommendations.partition_point(before);
        self.refer(ItemKind::Recommendation, |index| Some(if index >= at { index + 1 } else { index }));
        self.recommendations.insert(at, Proposed { what, spans });
    }

    /// A twin behind a proposal, in another place; what refers to it refers to the first.
    pub(super) fn insert_after(&mut self, item: Item, spans: Vec<Span>) {
        if let Some(at) = self.position(item) {
            self.refer(item.kind, |index| Some(if index > at { index + 1 } else { index }));
            self.insert_like(item.kind, at, spans);
        }
    }

    /// Takes out the one at `at`, which was joined to the one at `into`; what referred to it refers to that from now on.
    pub(super) fn take_joined(&mut self, kind: ItemKind, into: usize, at: usize) {
        let behind = |index: usize| if index > at { index - 1 } else { index };
        self.take(kind, at, |index| Some(behind(if index == at { into } else { index })));
    }

    fn take(&mut self, kind: ItemKind, at: usize, now: impl Fn(usize) -> Option<usize>) {
        self.remove_at(kind, at);
        self.refer(kind, now);
    }

    /// Where everything of a kind that is referred to stands now; none where it is gone.
    fn refer(&mut self, kind: ItemKind, now: impl Fn(usize) -> Option<usize>) {
        match kind {
            ItemKind::Recommendation => {
                for answered in self.responses.iter_mut().flat_map(|answer| &mut answer.what.answers) {
                    answered.recommendation = answered.recommendation.and_then(&now);
                }
            }
            ItemKind::Plan => {
                for plan in &mut self.plans {
                    plan.what.replaced_by = plan
                        .what
                        .replaced_by
                        .take()
                        .and_then(|by| Some(Proposed { what: now(by.what)?, spans: by.spans }));
                }
            }
            _ => {}
        }
        for promise in &mut self.commitments {
            promise.what.made_in = made_in(promise.what.made_in, kind, &now);
        }
        self.progress.retain_mut(|claim| about(&mut claim.what.about, kind, &now));
        self.verifications.retain_mut(|finding| about(&mut finding.what.about, kind, &now));
    }
}

fn one<T>(list: &mut [Proposed<T>], item: Item, kind: ItemKind) -> Result<&mut T, ErrorKind> {
    let found = list.iter_mut().find(|one| item.kind == kind && item.is_of(&one.spans));
    found.map(|one| &mut one.what).ok_or(ErrorKind::NotInRecord)
}

fn made_in(made: MadeIn, kind: ItemKind, now: impl Fn(usize) -> Option<usize>) -> MadeIn {
    let moved = match (made, kind) {
        (MadeIn::Response(at), ItemKind::Response) => now(at).map(MadeIn::Response),
        (MadeIn::Question(at), ItemKind::Question) => now(at).map(MadeIn::Question),
        (MadeIn::Statement(at), ItemKind::Statement) => now(at).map(MadeIn::Statement),
        (MadeIn::Decision(at), ItemKind::Decision) => now(at).map(MadeIn::Decision),
        (MadeIn::Plan(at, ask), ItemKind::Plan) => now(at).map(|at| MadeIn::Plan(at, ask)),
        (MadeIn::Plan(at, ask), ItemKind::Recommendation) => Some(MadeIn::Plan(at, ask.and_then(now))),
        _ => Some(made),
    };
    moved.unwrap_or(MadeIn::Paper)
}

/// Whether what a claim is about is still there, and where it stands now.
fn about(about: &mut About, kind: ItemKind, now: impl Fn(usize) -> Option<usize>) -> bool {
    let moved = match (&*about, kind) {
        (About::Recommendation(at), ItemKind::Recommendation) => now(*at).map(About::Recommendation),
        (About::Commitment(at), ItemKind::Commitment) => now(*at).map(About::Commitment),
        _ => Some(about.clone()),
    };
    let there = moved.is_some();
    if let Some(moved) = moved {
        *about = moved;
    }
    there
}
