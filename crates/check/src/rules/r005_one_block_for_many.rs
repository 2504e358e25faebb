//! One answer to several different asks.

use crate::found::Found;
use crate::rule::rule;
use crate::rules::{count, numbers};

rule! { R005 "one-block-for-many" Warning since "0.1", find }

fn find(found: &mut Found) {
    for response in found.paper.responses.iter().filter(|response| response.answers.len() > 1) {
        let find = found.report(&response.place.spans, &response.reference);
        find.arg("count", count(response.answers.len()));
        find.arg("numbers", numbers(response));
        find.concerns(response.by.value());
    }
}
