//! A part of an ask the answer does not speak of.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::number;

rule! { R004 "part-unanswered" Note since "0.1", find }

fn find(found: &mut Found) {
    for response in &found.paper.responses {
        for answer in &response.answers {
            let ask = found.paper.recommendations.iter().find(|ask| Some(ask.id) == answer.recommendation);
            let Some(ask) = ask.filter(|ask| ask.parts.len() > 1) else { continue };
            let missing = (0_u32..).zip(&ask.parts).filter(|(at, _)| !answer.parts_met.contains(at));
            for (_, part) in missing {
                let find = found.report(&ask.place.spans, &ask.reference);
                find.arg("number", number(ask));
                find.arg("part", Arg::Text(part.clone()));
                find.concerns(response.by.value());
            }
        }
    }
}
