//! Attendance that contradicts itself.

use llinyn_model::passage::Span;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::count;

rule! { M002 "attendance-contradicts" Warning since "0.1", find }

fn find(found: &mut Found) {
    for minutes in &found.paper.meetings {
        let attendance = &minutes.meeting.attendance;
        let unsure = attendance.ambiguous.iter().map(|ambiguous| &ambiguous.name);
        let absent = attendance.left.iter().filter(|name| attendance.apologies.contains(name));
        let names: Vec<&String> = attendance.on_neither_list.iter().chain(unsure).chain(absent).collect();
        let Some(first) = names.first() else { continue };
        // Somebody who sent apologies stands in the paper twice; that they left is the later place.
        let place = if attendance.apologies.contains(first) {
            found.places_of(first).last()
        } else {
            found.place_of(first)
        };
        let spans: Vec<Span> = place.into_iter().collect();
        let listed = count(attendance.present.len());
        let all = names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        let find = found.report(&spans, &minutes.meeting.reference);
        find.arg("names", Arg::Text(all));
        find.arg("present", listed);
        find.concerns(minutes.meeting.body.value());
    }
}
