//! A promise with no owner.

use crate::found::Found;
use crate::rule::rule;

rule! { C001 "no-owner" Warning since "0.1", find }

fn find(found: &mut Found) {
    for promise in found.paper.commitments.iter().filter(|promise| promise.owner.is_not_stated()) {
        found.report(&promise.place.spans, &promise.reference);
    }
}
