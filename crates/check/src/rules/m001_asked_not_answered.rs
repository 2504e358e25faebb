//! Something asked and not answered.

use llinyn_model::expectation::ExpectationKind;
use llinyn_model::meeting::Strength;

use crate::found::Found;
use crate::rule::rule;
use crate::rules::whom;

rule! { M001 "asked-not-answered" Warning since "0.1", find }

fn find(found: &mut Found) {
    for minutes in &found.paper.meetings {
        for said in minutes.statements.iter().filter(|said| said.strength == Strength::Asked) {
            if found.open(said.id, ExpectationKind::Answer).is_some() {
                let find = found.report(&said.place.spans, &minutes.meeting.reference);
                find.arg("by", whom(said.by.value()));
                find.concerns(minutes.meeting.body.value());
            }
        }
    }
}
