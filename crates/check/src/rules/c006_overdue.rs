//! A promise whose day has passed.

use llinyn_model::expectation::{ExpectationKind, Standing};

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { C006 "overdue" Warning since "0.1", find }

fn find(found: &mut Found) {
    for promise in &found.paper.commitments {
        let Some(owed) = found.open(promise.id, ExpectationKind::Delivery) else { continue };
        if let Standing::Silent { since, days } = owed.standing(found.on) {
            let find = found.report(&promise.place.spans, &promise.reference);
            find.arg("since", Arg::Day(since));
            find.arg("days", Arg::Count(days));
            find.concerns(promise.owner.value());
        }
    }
}
