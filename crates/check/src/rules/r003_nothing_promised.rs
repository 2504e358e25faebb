//! An answer that says yes and promises nothing.

use llinyn_model::commitment::{Grade, MadeIn};

use crate::found::Found;
use crate::rule::rule;
use crate::rules::numbers;

rule! { R003 "nothing-promised" Warning since "0.1", find }

fn find(found: &mut Found) {
    for response in found.paper.responses.iter().filter(|response| response.disposition.is_yes()) {
        // A hope or an opinion promises nothing.
        let promised = found.paper.commitments.iter().any(|promise| {
            promise.made_in == MadeIn::Response(response.id) && promise.grade != Grade::Opinion
        });
        if !promised {
            let find = found.report(&response.place.spans, &response.reference);
            find.arg("numbers", numbers(response));
            find.concerns(response.by.value());
        }
    }
}
