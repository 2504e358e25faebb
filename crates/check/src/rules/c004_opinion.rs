//! An opinion that looks like a promise.

use llinyn_model::commitment::Grade;

use crate::found::Found;
use crate::rule::rule;

rule! { C004 "opinion" Warning since "0.1", find }

fn find(found: &mut Found) {
    for promise in found.paper.commitments.iter().filter(|promise| promise.grade == Grade::Opinion) {
        found.report(&promise.place.spans, &promise.reference).concerns(promise.owner.value());
    }
}
