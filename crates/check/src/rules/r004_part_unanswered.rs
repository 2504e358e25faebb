//! A part of an ask the answer does not speak of.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::number;

rule! { R004 "part-unanswered" Note since "0.1", find }

fn find(found: &mut Found) {
    let paper = found.paper;
    for response in &paper.responses {
        for answer in &response.answers {
            let own = paper.recommendations.iter().find(|ask| Some(ask.id) == answer.recommendation);
            let elsewhere = || answer.recommendation.and_then(|ask| paper.elsewhere.get(&ask));
            let Some(ask) = own.or_else(elsewhere).filter(|ask| ask.parts.len() > 1) else { continue };
            let place = if found.is_here(&ask.place) { &ask.place } else { &response.place };
            let missing = (0_u32..).zip(&ask.parts).filter(|(at, _)| !answer.parts_met.contains(at));
            for (_, part) in missing {
                let find = found.report(&place.spans, &ask.reference);
                find.arg("number", number(ask));
                find.arg("part", Arg::Text(part.clone()));
                find.concerns(response.by.value());
            }
        }
    }
}
