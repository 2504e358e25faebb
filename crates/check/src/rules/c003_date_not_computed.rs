//! A promise whose date cannot be computed yet.

use llinyn_model::horizon::When;
use llinyn_model::stated::Why;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { C003 "date-not-computed" Warning since "0.1", find }

fn find(found: &mut Found) {
    for promise in &found.paper.commitments {
        let waits = match promise.horizon.when {
            When::After(_) => true,
            When::Uncomputed(why) => why != Why::WordsTooVague,
            When::Days { .. } | When::NotStated => false,
        };
        if waits {
            let find = found.report(&promise.place.spans, &promise.reference);
            find.arg("words", Arg::Text(promise.horizon.words.value().cloned().unwrap_or_default()));
            find.concerns(promise.owner.value());
        }
    }
}
