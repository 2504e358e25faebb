//! The checks of the laws, and the wrong rules that each of them catches.

use std::collections::BTreeMap;

use crate::history::{History, RULES, Rules, Step, held, open_of, reviews, today};
use crate::question::asked_and_owed;
use crate::replay::{replay, within};
use llinyn_model::Day;
use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::expectation::{
    Arising, End, Expectation, ExpectationKind, Follows, of_progress, of_question, of_verification,
    of_written_answer,
};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::SourceId;
use llinyn_model::progress::Claim;
use llinyn_model::reorganisation::Reorganisation;
use llinyn_model::status::{Shown, Status, status};
use llinyn_model::subject::Subject;
use llinyn_model::thread::Thread;
use llinyn_model::verification::Verdict;
use llinyn_model::withholding::Withholding;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

/// Law 1: a thread or promise that has not ended is owed something; what ended is looked at again.
fn first_law(history: &History) -> Result<(), String> {
    for thread in history.threads() {
        let ended = |of: Subject| thread.ends.iter().any(|end| end.of() == of);
        let owed = |of: &dyn Fn(Subject) -> bool, kind: Option<ExpectationKind>| {
            thread.expectations.iter().any(|owed| {
                of(owed.expectation.of)
                    && match kind {
                        Some(kind) => owed.expectation.kind == kind,
                        // Evidence that is to be looked at again carries no thread on.
                        None => owed.ended.is_none() && owed.expectation.kind != ExpectationKind::Review,
                    }
            })
        };
        if thread.closures.is_empty() && !owed(&|of| !ended(of), None) {
            return Err(format!("{} is open, and owed nothing", thread.text()));
        }
        for end in thread.closures.iter().chain(&thread.ends) {
            if !owed(&|of| of == end.of(), Some(ExpectationKind::Recheck)) {
                return Err(format!("nobody looks again at {}", end.reference));
            }
        }
        for promise in thread.commitments.iter().filter(|promise| !ended(promise.id.into())) {
            let own = |of| of == promise.id.into();
            let met = thread.expectations.iter().any(|owed| {
                own(owed.expectation.of)
                    && matches!(owed.ended.as_ref().map(|ended| ended.end), Some(End::Met(_)))
            });
            if thread.closures.is_empty() && !met && !owed(&own, None) {
                return Err(format!("{} is owed nothing, and nothing came", promise.text));
            }
        }
    }
    Ok(())
}

/// Law 2: first wording, owner and date stand as they were recorded; every move is counted, and goes on from the last.
fn second_law(history: &History) -> Result<(), String> {
    let threads = history.threads();
    for change in &history.changes {
        let Change::CommitmentRecorded(first) = change else { continue };
        let thread = threads.iter().find(|thread| within(thread, first.id.0)).ok_or("a promise is gone")?;
        let now = thread.commitments.iter().find(|now| now.id == first.id).ok_or("a promise is gone")?;
        if now != first {
            return Err(format!("{} is not what it was", first.text));
        }
        let mut present = &first.horizon;
        let mut moves = 0;
        for change in &history.changes {
            if let Change::DateMoved(moved) = change
                && moved.commitment == first.id
            {
                if moved.from != *present {
                    return Err(format!("{} moves from a date it did not have", first.text));
                }
                (present, moves) = (&moved.to, moves + 1);
            }
        }
        if moves != thread.moves(first.id).count() || present != thread.present(now) {
            return Err(format!("the moves of {} are not counted", first.text));
        }
        let open = open_of(thread, first.id.into(), &[ExpectationKind::Delivery]);
        if open.iter().any(|owed| owed.due != *present) {
            return Err(format!("{} is owed by another date", first.text));
        }
    }
    Ok(())
}

/// Law 3: what owners say changes nothing of what others found, and the other way round.
fn third_law(history: &History) -> Result<(), String> {
    for (at, change) in history.changes.iter().enumerate() {
        let [before, after] = [at, at + 1].map(|to| replay(&history.changes[..to], history.rules));
        for (before, after) in before.iter().zip(&after) {
            let [before, after] = [before, after].map(|thread| (history.rules.status)(thread, today()));
            let (said, shown) = (before.said != after.said, before.shown != after.shown);
            let blended = match change {
                Change::ProgressClaimed(_) => shown,
                Change::Verified(_) => said,
                Change::Closed(_) | Change::DateMoved(_) | Change::EvidenceRecorded(_) => said || shown,
                _ => false,
            };
            if blended {
                return Err(format!("{} changed what it is no word of", change.kind()));
            }
        }
    }
    Ok(())
}

/// Law 6: nothing open stays with a body that another took the place of; what passed did so from whoever held it, and
/// is owed by whoever holds it; the first owner stays as printed.
fn sixth_law(history: &History) -> Result<(), String> {
    let threads = history.threads();
    for change in &history.changes {
        let Change::BodyReorganised(Reorganisation { body, successor: Some(to), .. }) = change else {
            continue;
        };
        let gone = Mention { body: Some(*body), ..to.clone() };
        if let Some(thread) = threads.iter().find(|thread| !held(thread, &gone).is_empty()) {
            return Err(format!("{} stays with a body that is no more", thread.text()));
        }
    }
    for thread in &threads {
        let promises =
            thread.commitments.iter().map(|promise| (Subject::from(promise.id), promise.owner.value()));
        for (of, owner) in promises {
            let Some(owner) = owner else { return Err("an owner is gone".to_owned()) };
            let [holder] = thread.holders(of, std::slice::from_ref(owner))[..] else {
                return Err("a promise has no holder".to_owned());
            };
            let unbroken = thread
                .passed(of)
                .try_fold(owner, |holder, passing| (passing.from.body == holder.body).then_some(&passing.to));
            if unbroken.is_none() {
                return Err("something passed from a body that did not hold it".to_owned());
            }
            let open = open_of(thread, of, &[ExpectationKind::Delivery]);
            if open.iter().any(|owed| owed.from.value().map(|from| from.body) != Some(holder.body)) {
                return Err("what passed is owed by another body".to_owned());
            }
        }
    }
    Ok(())
}

/// What is withheld is looked at again, by whoever last asked for it; and without its words the record tells the same of
/// who owes what, said what, found what and by when.
fn withheld_law(history: &History, left: fn(Change) -> Option<Change>) -> Result<(), String> {
    let mut papers: BTreeMap<SourceId, &Withholding> = BTreeMap::new();
    for change in &history.changes {
        if let Change::Withheld(decision) = change {
            papers.insert(decision.source, decision);
        }
    }
    for (paper, decision) in papers {
        let due = reviews(&history.changes, paper).iter().map(|owed| owed.due.due()).collect::<Vec<_>>();
        let expected: Vec<_> = decision.hold.iter().map(|hold| Stated::Stated(hold.review)).collect();
        if due != expected {
            return Err(format!("a look at paper {} is owed by {due:?}", paper.0));
        }
    }
    let without: Vec<Change> = history.changes.iter().cloned().filter_map(left).collect();
    let told = |changes: &[Change]| {
        let threads = replay(changes, history.rules);
        threads.iter().map(|thread| status(thread, today())).collect::<Vec<_>>()
    };
    if told(&without) != told(&history.changes) {
        return Err("what is withheld changes what is owed".to_owned());
    }
    Ok(())
}

/// Law 7: read back from its entries, the history tells the same threads, as of every entry.
fn seventh_law(history: &History, stored: fn(&Change) -> String) -> Result<(), String> {
    let entries: Vec<String> = history.changes.iter().map(stored).collect();
    let read = |text: &String| serde_json::from_str(text).map_err(|error| format!("{text}: {error}"));
    let back: Vec<Change> = entries.iter().map(read).collect::<Result<_, _>>()?;
    for to in 0..=back.len() {
        if replay(&back[..to], history.rules) != replay(&history.changes[..to], history.rules) {
            return Err(format!("entry {to} tells something else"));
        }
    }
    Ok(())
}

fn entry(change: &Change) -> String {
    serde_json::to_string(change).unwrap()
}

/// Histories that are made, and the fewest acts of each: a hundred thousand in all.
const HISTORIES: u32 = 4_000;
const ACTS: usize = 25;

proptest! {
    #![proptest_config(ProptestConfig { cases: HISTORIES, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold(steps in vec((any::<u8>(), any::<u16>(), any::<u16>()), ACTS..40)) {
        let history = History::of(RULES, &steps);
        prop_assert_eq!(first_law(&history), Ok(()));
        prop_assert_eq!(second_law(&history), Ok(()));
        prop_assert_eq!(third_law(&history), Ok(()));
        prop_assert_eq!(sixth_law(&history), Ok(()));
        prop_assert_eq!(asked_and_owed(&history), Ok(()));
        prop_assert_eq!(withheld_law(&history, Change::without_words), Ok(()));
        prop_assert_eq!(seventh_law(&history, entry), Ok(()));
    }
}

/// Whether a check catches a history of wrong rules, among many that are made by counting.
fn caught(rules: Rules, check: impl Fn(&History) -> Result<(), String>) -> bool {
    (0_u64..300).any(|seed| {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u16::try_from(state >> 48).unwrap()
        };
        let steps: Vec<Step> = (0..30).map(|_| (next().to_be_bytes()[1], next(), next())).collect();
        check(&History::of(rules, &steps)).is_err()
    })
}

#[test]
fn a_wrong_rule_is_caught() {
    let unchecked = |claim, open: &[_]| Follows { arises: None, ..of_progress(claim, open) };
    let found_and_forgotten =
        |verdict, open: &[_]| Follows { arises: None, ..of_verification(verdict, open) };
    for (what, rules) in [
        ("done is the end of it", Rules { progress: unchecked, ..RULES }),
        ("nobody looks again", Rules { verification: found_and_forgotten, ..RULES }),
        ("an end is for ever", Rules { closure: |_| None, ..RULES }),
        ("a thread ends with its promises", Rules { open_thread: || None, ..RULES }),
        ("a moved promise is owed no longer", Rules { moving: |_, _| None, ..RULES }),
    ] {
        assert!(caught(rules, first_law), "law 1 does not see that {what}");
    }
    let overwrites = Rules { moved: |promise, moved| promise.horizon = moved.to.clone(), ..RULES };
    let owed_as_before = Rules { moving: |_, before| Some(same(before)), ..RULES };
    for (what, rules) in [("a move overwrites", overwrites), ("a move moves nothing", owed_as_before)] {
        assert!(caught(rules, second_law), "law 2 does not see that {what}");
    }
    assert!(
        caught(Rules { status: blended, ..RULES }, third_law),
        "law 3 does not see a claim taken for proof"
    );
    let left_behind = Rules { passes: |of| of.noun() != "commitment", ..RULES };
    let owed_as_ever = Rules { passing: |_, before| Some(same(before)), ..RULES };
    for (what, rules) in
        [("promises stay behind", left_behind), ("what passes is owed as before", owed_as_ever)]
    {
        assert!(caught(rules, sixth_law), "law 6 does not see that {what}");
    }
    assert!(
        caught(Rules { passing: |_, _| None, ..RULES }, first_law),
        "law 1 does not see that what passes is owed no longer"
    );
    let undated = |question: &_, _| Some(of_question(question, Horizon::default()));
    let unheard = |_| Follows::default();
    let content = |_| of_written_answer(false);
    for (what, rules) in [
        ("a question waits for nothing", Rules { question: |_, _| None, ..RULES }),
        ("a question waits for ever", Rules { question: undated, ..RULES }),
        ("an answer is not heard", Rules { written_answer: unheard, ..RULES }),
        ("word that an answer will come is taken for it", Rules { written_answer: content, ..RULES }),
    ] {
        assert!(caught(rules, asked_and_owed), "law 1 does not see that {what}");
    }
    let counts_all = Rules { step: |kind| kind != ExpectationKind::Recheck, ..RULES };
    // An answer with a promise, a claim, evidence for it, and the end of the promise.
    let steps = [(1, 0, 1), (2, 2, 1), (9, 0, 1), (6, 0, 0)];
    let kept = first_law(&History::of(counts_all, &steps));
    assert!(kept.is_err(), "law 1 does not see that old evidence keeps a thread open");
    assert_eq!(first_law(&History::of(RULES, &steps)), Ok(()));
    let forgetful = |change: &Change| entry(change).replace("\"not_in_place\"", "\"in_place\"");
    assert!(caught(RULES, |history| seventh_law(history, forgetful)), "law 7 does not see a changed entry");
    // The rules themselves are not caught by any of it.
    for law in [first_law, second_law, third_law, sixth_law, asked_and_owed] {
        assert!(!caught(RULES, law));
    }
}

#[test]
fn a_wrong_withholding_is_caught() {
    let unlooked_at = Rules { withheld: |_, _| None, ..RULES };
    assert!(
        caught(unlooked_at, |history| withheld_law(history, Change::without_words)),
        "nobody looks again at what is withheld"
    );
    let undated = |mut change: Change| {
        if let Change::ExpectationArose(owed) = &mut change {
            owed.due = Horizon::default();
        }
        Some(change)
    };
    assert!(caught(RULES, |history| withheld_law(history, undated)), "what is withheld takes the days away");
    assert!(!caught(RULES, |history| withheld_law(history, Change::without_words)));
}

fn same(before: &Expectation) -> Arising {
    Arising { kind: before.kind, from: before.from.clone(), due: before.due.clone() }
}

/// A status that takes a claim for proof.
fn blended(thread: &Thread, on: Day) -> Status {
    let status = status(thread, on);
    let shown =
        if status.said.claim == Some(Claim::Done) { Shown::Verified(Verdict::InPlace) } else { status.shown };
    Status { shown, ..status }
}
