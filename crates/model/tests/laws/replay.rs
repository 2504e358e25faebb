//! The threads that a history tells, change by change.

use llinyn_model::change::Change;
use llinyn_model::commitment::MadeIn;
use llinyn_model::thread::{Owed, Root, Thread};
use uuid::Uuid;

use crate::history::Rules;

/// The threads that the changes tell.
pub(crate) fn replay(changes: &[Change], rules: Rules) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::new();
    for change in changes {
        if let Change::RecommendationRecorded(ask) = change {
            threads.push(Thread::begun(Root::Recommendation(ask.clone())));
        } else {
            let about = |thread: &&mut Thread| about(change).is_some_and(|of| within(thread, of));
            if let Some(thread) = threads.iter_mut().find(about) {
                happens(thread, change, rules);
            }
        }
    }
    threads
}

/// What a change is about, by the thing that is in its thread already.
fn about(change: &Change) -> Option<Uuid> {
    Some(match change {
        Change::ResponseRecorded(noun) => noun.answers.first()?.recommendation?.0,
        Change::CommitmentRecorded(noun) => match noun.made_in {
            MadeIn::Response(id) => id.0,
            _ => return None,
        },
        Change::ExpectationArose(noun) => noun.of.id(),
        Change::ExpectationEnded(noun) => noun.expectation.0,
        Change::ProgressClaimed(noun) => noun.of.id(),
        Change::Verified(noun) => noun.of.id(),
        Change::EvidenceRecorded(noun) => noun.of.id(),
        Change::DateMoved(noun) => noun.commitment.0,
        Change::OwnerPassed(noun) => noun.of.id(),
        Change::Closed(noun) => noun.of().id(),
        _ => return None,
    })
}

pub(crate) fn within(thread: &Thread, id: Uuid) -> bool {
    thread.subject().id() == id
        || thread.responses.iter().any(|noun| noun.id.0 == id)
        || thread.commitments.iter().any(|noun| noun.id.0 == id)
        || thread.progress.iter().any(|noun| noun.id.0 == id)
        || thread.expectations.iter().any(|owed| owed.expectation.id.0 == id)
}

fn happens(thread: &mut Thread, change: &Change, rules: Rules) {
    match change.clone() {
        Change::ResponseRecorded(noun) => thread.responses.push(noun),
        Change::CommitmentRecorded(noun) => thread.commitments.push(noun),
        Change::ExpectationArose(expectation) => {
            thread.expectations.push(Owed { expectation, ended: None, silence: None });
        }
        Change::ExpectationEnded(noun) => {
            for owed in thread.expectations.iter_mut().filter(|owed| owed.expectation.id == noun.expectation)
            {
                assert!(owed.ended.is_none(), "what was owed ends once");
                owed.ended = Some(noun.clone());
            }
        }
        Change::ProgressClaimed(noun) => thread.progress.push(noun),
        Change::Verified(noun) => thread.verifications.push(noun),
        Change::EvidenceRecorded(noun) => thread.evidence.push(noun),
        Change::DateMoved(noun) => {
            for promise in thread.commitments.iter_mut().filter(|promise| promise.id == noun.commitment) {
                (rules.moved)(promise, &noun);
            }
            thread.movings.push(noun);
        }
        Change::OwnerPassed(noun) => thread.passings.push(noun),
        Change::Closed(noun) if noun.recommendation.is_some() => thread.closures.push(noun),
        Change::Closed(noun) => thread.ends.push(noun),
        _ => {}
    }
}
