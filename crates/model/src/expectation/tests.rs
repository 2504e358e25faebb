//! What is owed because of what, by cases.

use super::*;

#[test]
fn what_claims_and_findings_change() {
    use ExpectationKind::{Check, Delivery, Recheck};
    let kind = |follows: Follows| (follows.meets.to_vec(), follows.arises.map(|owed| owed.kind));
    for (claim, open, meets, arises) in [
        (Claim::Done, vec![Delivery], vec![Delivery], Some(Check)),
        (Claim::Done, vec![Check], vec![Delivery], None),
        (Claim::Underway, vec![Delivery], vec![], None),
        (Claim::NothingSince, vec![Delivery], vec![], None),
        (Claim::NotStarted, vec![], vec![], None),
    ] {
        assert_eq!(kind(of_progress(claim, &open)), (meets, arises), "{claim:?} {open:?}");
    }
    let all = vec![Check, Delivery, Recheck];
    for (verdict, open, meets, arises) in [
        (Verdict::InPlace, vec![Check], all.clone(), Some(Recheck)),
        (Verdict::InPlace, vec![], all, Some(Recheck)),
        (Verdict::NotInPlace, vec![Check], vec![], None),
        (Verdict::NotInPlace, vec![Recheck], vec![Recheck], Some(Check)),
        (Verdict::PartlyInPlace, vec![Recheck, Check], vec![Recheck], None),
    ] {
        assert_eq!(kind(of_verification(verdict, &open)), (meets, arises), "{verdict:?} {open:?}");
    }
}

/// What was put off is the last detail an answer left owed; a later one, or one that passed, is told from it.
#[test]
fn a_deferred_cost_is_told_from_other_details() {
    use crate::id::{Reference, ResponseId};
    use crate::passage::Place;
    use crate::response::Money;
    use uuid::Uuid;
    let (id, said) = (ResponseId(Uuid::from_u128(1)), SourceId(Uuid::from_u128(2)));
    let mut response = Response {
        id,
        reference: Reference::stored("paper/b1".to_owned()),
        place: Place { source: said, spans: Vec::new() },
        by: Stated::NotStated,
        answers: Vec::new(),
        words: Stated::NotStated,
        disposition: Disposition::Accepted,
        money: Money { words: Stated::NotStated, reading: MoneyReading::Deferred },
        text: String::new(),
    };
    let owed = |no: u128, source: SourceId, end: Option<End>| {
        let expectation = ExpectationId(Uuid::from_u128(no));
        let Arising { kind, from, due } = Arising::somehow(ExpectationKind::Detail);
        Owed {
            expectation: Expectation { id: expectation, of: id.into(), kind, from, due, source },
            ended: end.map(|end| Ended { expectation, end, source }),
            silence: None,
        }
    };
    let other = SourceId(Uuid::from_u128(3));
    let moved = End::Moved(ExpectationId(Uuid::from_u128(13)));
    for (all, expected) in [
        (vec![], None),
        (vec![owed(11, said, None), owed(12, said, None)], Some(12)),
        (vec![owed(11, said, Some(End::Met(other.into()))), owed(12, said, None)], Some(12)),
        (vec![owed(12, said, None), owed(13, other, None)], Some(12)),
        (vec![owed(12, said, Some(moved)), owed(13, other, None)], Some(13)),
    ] {
        let found = deferred_cost(&response, &all).map(|owed| owed.expectation.id.0.as_u128());
        assert_eq!(found, expected, "{all:?}");
    }
    response.money.reading = MoneyReading::None;
    assert_eq!(deferred_cost(&response, &[owed(12, said, None)]), None);
}
