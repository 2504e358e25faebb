//! A promise with no date.

use llinyn_model::commitment::Grade;
use llinyn_model::horizon::When;
use llinyn_model::stated::Why;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { C002 "no-date" Warning since "0.1", find }

fn find(found: &mut Found) {
    for promise in found.paper.commitments.iter().filter(|promise| promise.grade != Grade::Opinion) {
        let none = match promise.horizon.when {
            When::NotStated => true,
            When::Uncomputed(why) => why == Why::WordsTooVague,
            When::Days { .. } | When::After(_) => false,
        };
        if none {
            let words = promise.horizon.words.value().cloned().unwrap_or_default();
            let find = found.report(&promise.place.spans, &promise.reference);
            find.arg("stated", Arg::Text(if words.is_empty() { "no" } else { "yes" }.to_owned()));
            find.arg("words", Arg::Text(words));
            find.concerns(promise.owner.value());
        }
    }
}
