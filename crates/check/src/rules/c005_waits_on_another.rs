//! A promise that waits on somebody else.

use llinyn_model::commitment::Grade;

use crate::found::Found;
use crate::rule::rule;
use crate::rules::whom;

rule! { C005 "waits-on-another" Note since "0.1", find }

fn find(found: &mut Found) {
    for promise in &found.paper.commitments {
        let waits = promise.waits_on.value().cloned();
        if waits.is_none() && promise.grade != Grade::SomeoneElses {
            continue;
        }
        let owner = promise.owner.value().map(|owner| owner.words.clone());
        let find = found.report(&promise.place.spans, &promise.reference);
        find.arg("on", whom(waits.or(owner).as_ref()));
        find.concerns(promise.owner.value());
    }
}
