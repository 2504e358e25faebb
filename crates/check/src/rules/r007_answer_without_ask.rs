//! An answer to a recommendation the record does not hold.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { R007 "answer-without-ask" Warning since "0.1", find }

fn find(found: &mut Found) {
    for response in &found.paper.responses {
        for answer in response.answers.iter().filter(|answer| answer.recommendation.is_none()) {
            let find = found.report(&response.place.spans, &response.reference);
            find.arg("number", Arg::Text(answer.number.clone()));
            find.concerns(response.by.value());
        }
    }
}
