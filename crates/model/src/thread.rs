//! Thread: a recommendation, or a promise made without one, with everything that became of it.

use std::collections::BTreeMap;

use crate::body::Mention;
use crate::closure::Closure;
use crate::commitment::Commitment;
use crate::evidence::Evidence;
use crate::expectation::{Ended, Expectation, Standing};
use crate::horizon::Horizon;
use crate::id::{CommitmentId, Reference, SourceId};
use crate::interpretation::Interpretation;
use crate::link::Link;
use crate::measure::{self, Measure};
use crate::meeting::{Meeting, Statement};
use crate::minutes::Correction;
use crate::moving::Moving;
use crate::passage::Place;
use crate::passing::Passing;
use crate::progress::Progress;
use crate::recommendation::{Recommendation, Rewording};
use crate::referral::Referral;
use crate::response::Response;
use crate::source::SourceHead;
use crate::subject::Subject;
use crate::verification::Verification;
use crate::{Day, Stated};

/// What a thread begins with.
#[derive(Clone, Debug, PartialEq)]
pub enum Root {
    /// An ask.
    Recommendation(Recommendation),
    /// A promise nobody asked for in the record.
    Commitment(Commitment),
}

/// Something owed, how it ended, and whether it was silent.
#[derive(Clone, Debug, PartialEq)]
pub struct Owed {
    /// What is owed.
    pub expectation: Expectation,
    /// Its end, if it has one.
    pub ended: Option<Ended>,
    /// The number of the entry that says it passed unmet; none where the clock has not said so.
    pub silence: Option<u64>,
}

/// What a meeting said or resolved about a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Minuted {
    /// What was said.
    pub statement: Statement,
    /// The meeting.
    pub meeting: Meeting,
    /// The corrections of it in the minutes, in order.
    pub corrections: Vec<Correction>,
}

/// Something this thread is linked with.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The link.
    pub link: Link,
    /// The reference of the other end.
    pub other: Reference,
    /// Its wording.
    pub text: String,
}

impl Linked {
    /// The source in which somebody says so; none where nobody had to.
    pub fn said_in(&self) -> Option<SourceId> {
        self.link.said.as_ref().map(|said| said.place.source)
    }
}

/// A thread as the record holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// What it begins with.
    pub root: Root,
    /// Later wordings.
    pub rewordings: Vec<Rewording>,
    /// Answers.
    pub responses: Vec<Response>,
    /// Promises made in the answers; none where the root is itself a promise.
    pub commitments: Vec<Commitment>,
    /// What was and is owed.
    pub expectations: Vec<Owed>,
    /// What owners claim.
    pub progress: Vec<Progress>,
    /// What others found.
    pub verifications: Vec<Verification>,
    /// What shows the claims and what others found, in order.
    pub evidence: Vec<Evidence>,
    /// How people read its answers, in order.
    pub interpretations: Vec<Interpretation>,
    /// Dates that were moved, of all its promises, in order.
    pub movings: Vec<Moving>,
    /// What of it passed from one body to another, in order.
    pub passings: Vec<Passing>,
    /// How it ended; more than one where a re-check opened it again.
    pub closures: Vec<Closure>,
    /// How promises of it ended, each by itself while the thread goes on; none where the root is itself a promise.
    pub ends: Vec<Closure>,
    /// What meetings said and resolved about it, in order.
    pub minuted: Vec<Minuted>,
    /// Where it was referred, in order.
    pub referrals: Vec<Referral>,
    /// What it belongs together with.
    pub links: Vec<Linked>,
    /// The measures of the plans it feeds.
    pub measures: Vec<Measure>,
    /// The sources all this stands in.
    pub sources: BTreeMap<SourceId, SourceHead>,
}

impl Owed {
    /// How it stands on `on`.
    pub fn standing(&self, on: Day) -> Standing {
        if self.ended.is_some() { Standing::Ended } else { self.expectation.standing(on) }
    }
}

impl Thread {
    /// A thread of which nothing has become yet.
    pub fn begun(root: Root) -> Thread {
        Thread {
            root,
            rewordings: Vec::new(),
            responses: Vec::new(),
            commitments: Vec::new(),
            expectations: Vec::new(),
            progress: Vec::new(),
            verifications: Vec::new(),
            evidence: Vec::new(),
            interpretations: Vec::new(),
            movings: Vec::new(),
            passings: Vec::new(),
            closures: Vec::new(),
            ends: Vec::new(),
            minuted: Vec::new(),
            referrals: Vec::new(),
            links: Vec::new(),
            measures: Vec::new(),
            sources: BTreeMap::new(),
        }
    }

    /// The address of the thread.
    pub fn reference(&self) -> &Reference {
        match &self.root {
            Root::Recommendation(recommendation) => &recommendation.reference,
            Root::Commitment(commitment) => &commitment.reference,
        }
    }

    /// The first wording.
    pub fn text(&self) -> &str {
        match &self.root {
            Root::Recommendation(recommendation) => &recommendation.text,
            Root::Commitment(commitment) => &commitment.text,
        }
    }

    /// Where the first wording stands.
    pub fn place(&self) -> &Place {
        match &self.root {
            Root::Recommendation(recommendation) => &recommendation.place,
            Root::Commitment(commitment) => &commitment.place,
        }
    }

    /// What the thread is about, for expectations and links.
    pub fn subject(&self) -> Subject {
        match &self.root {
            Root::Recommendation(recommendation) => recommendation.id.into(),
            Root::Commitment(commitment) => commitment.id.into(),
        }
    }

    /// Whether a subject is the thread's root, or one of its answers or promises.
    pub fn holds(&self, subject: Subject) -> bool {
        let answers = self.responses.iter().map(|response| Subject::from(response.id));
        let promises = self.commitments.iter().map(|promise| Subject::from(promise.id));
        subject == self.subject() || answers.chain(promises).any(|own| own == subject)
    }

    /// The promise that is the root, where it is one.
    pub fn promise(&self) -> Option<&Commitment> {
        match &self.root {
            Root::Commitment(commitment) => Some(commitment),
            Root::Recommendation(_) => None,
        }
    }

    /// The promises of the thread, the root included where it is one.
    pub fn promises(&self) -> impl Iterator<Item = &Commitment> {
        self.promise().into_iter().chain(&self.commitments)
    }

    /// What shows a claim or a verification.
    pub fn shows(&self, of: Subject) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.of == of)
    }

    /// The moves of a promise's date, in the order they were made.
    pub fn moves(&self, promise: CommitmentId) -> impl Iterator<Item = &Moving> {
        self.movings.iter().filter(move |moved| moved.commitment == promise)
    }

    /// The date a promise has now: that of its last move, or the first where it was never moved. The first one stays
    /// in the promise itself (law 2).
    pub fn present<'t>(&'t self, promise: &'t Commitment) -> &'t Horizon {
        self.moves(promise.id).last().map_or(&promise.horizon, |moved| &moved.to)
    }

    /// What of a subject passed from one body to another, in order.
    pub fn passed(&self, of: Subject) -> impl Iterator<Item = &Passing> {
        self.passings.iter().filter(move |passing| passing.of == of)
    }

    /// Who holds a subject now: each body that was asked or promised, or the one it passed to (law 6). The first ones
    /// stay as printed in the subject itself (law 2).
    pub fn holders<'t>(&'t self, of: Subject, first: &'t [Mention]) -> Vec<&'t Mention> {
        let follow =
            |first: &'t Mention| {
                self.passed(of).fold(first, |holder, passing| {
                    if passing.from.body == holder.body { &passing.to } else { holder }
                })
            };
        first.iter().map(follow).collect()
    }

    /// The printed number, where the root is a recommendation that has one.
    pub fn number(&self) -> Stated<&String> {
        match &self.root {
            Root::Recommendation(recommendation) => recommendation.number.as_ref(),
            Root::Commitment(_) => Stated::NotStated,
        }
    }

    /// The thread as it stood in the world on `day`: without what sources of a later date say.
    pub fn on(&self, day: Day) -> Thread {
        let mut then = self.clone();
        let existed = |source: SourceId| self.sources.get(&source).is_none_or(|head| head.dated.by(day));
        then.rewordings.retain(|rewording| existed(rewording.place.source));
        then.responses.retain(|response| existed(response.place.source));
        then.commitments.retain(|commitment| existed(commitment.place.source));
        then.progress.retain(|progress| existed(progress.place.source));
        then.verifications.retain(|verification| existed(verification.place.source));
        then.evidence.retain(|evidence| existed(evidence.place.source));
        then.interpretations.retain(|read| existed(read.place.source));
        then.movings.retain(|moved| existed(moved.place.source));
        then.passings.retain(|passing| existed(passing.source));
        then.closures.retain(|closure| existed(closure.place.source));
        then.ends.retain(|closure| existed(closure.place.source));
        then.minuted.retain(|minuted| existed(minuted.statement.place.source));
        for minuted in &mut then.minuted {
            minuted.corrections.retain(|correction| existed(correction.place.source));
        }
        then.referrals.retain(|referral| existed(referral.place.source));
        then.links.retain(|linked| linked.said_in().is_none_or(existed));
        then.measures.retain(|measure| existed(measure.place.source));
        then.measures = measure::standing(then.measures);
        then.expectations.retain(|owed| existed(owed.expectation.source));
        for owed in &mut then.expectations {
            owed.ended = owed.ended.take().filter(|ended| existed(ended.source));
        }
        then
    }

    /// Everybody the thread names.
    pub fn mentions(&self) -> Vec<&Mention> {
        let mut named: Vec<&Mention> = Vec::new();
        match &self.root {
            Root::Recommendation(root) => {
                named.extend(root.asker.value());
                named.extend(&root.addressees);
            }
            Root::Commitment(root) => named.extend(root.owner.value()),
        }
        named.extend(self.responses.iter().filter_map(|noun| noun.by.value()));
        named.extend(self.commitments.iter().filter_map(|noun| noun.owner.value()));
        named.extend(self.progress.iter().filter_map(|noun| noun.by.value()));
        named.extend(self.verifications.iter().filter_map(|noun| noun.by.value()));
        named.extend(self.interpretations.iter().filter_map(|noun| noun.by.value()));
        named.extend(self.movings.iter().flat_map(|noun| noun.by.value().into_iter().chain(&noun.told)));
        named.extend(self.passings.iter().flat_map(|noun| [&noun.from, &noun.to]));
        named.extend(self.minuted.iter().filter_map(|noun| noun.meeting.body.value()));
        let ends = self.closures.iter().chain(&self.ends);
        named.extend(ends.filter_map(|noun| noun.decided_by.value()));
        named.extend(self.expectations.iter().filter_map(|owed| owed.expectation.from.value()));
        named
    }

    /// Whether the thread existed on `day`.
    pub fn existed(&self, day: Day) -> bool {
        self.sources.get(&self.place().source).is_none_or(|head| head.dated.by(day))
    }
}
