//! A recommendation nobody has answered.

use llinyn_model::expectation::ExpectationKind;

use crate::found::Found;
use crate::rule::rule;
use crate::rules::{number, whom};

rule! { R001 "no-response" Warning since "0.1", find }

fn find(found: &mut Found) {
    for ask in &found.paper.recommendations {
        if found.open(ask.id, ExpectationKind::Response).is_none() {
            continue;
        }
        let addressee = ask.addressees.first();
        let find = found.report(&ask.place.spans, &ask.reference);
        find.arg("number", number(ask));
        find.arg("addressee", whom(addressee.map(|mention| &mention.words)));
        find.concerns(addressee);
    }
}
