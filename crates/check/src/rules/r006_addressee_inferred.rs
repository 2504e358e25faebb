//! A recommendation that does not say whom it asks.

use llinyn_model::body::Inference;

use crate::found::Found;
use crate::rule::rule;
use crate::rules::{number, whom};

rule! { R006 "addressee-inferred" Note since "0.1", find }

fn find(found: &mut Found) {
    for ask in &found.paper.recommendations {
        // What the line above a list names, the list names.
        let is_told = |why: Option<Inference>| matches!(why, None | Some(Inference::LeadIn));
        if !ask.addressees.is_empty() && ask.addressees.iter().all(|mention| is_told(mention.inferred)) {
            continue;
        }
        let find = found.report(&ask.place.spans, &ask.reference);
        find.arg("number", number(ask));
        find.arg("addressee", whom(ask.addressees.first().map(|mention| &mention.words)));
        find.concerns(ask.addressees.first());
    }
}
