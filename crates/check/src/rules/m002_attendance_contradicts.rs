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
        let names: Vec<&String> = attendance.on_neither_list.iter().chain(unsure).collect();
        let Some(first) = names.first() else { continue };
        let spans: Vec<Span> = found.place_of(first).into_iter().collect();
        let listed = count(attendance.present.len());
        let all = names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        let find = found.report(&spans, &minutes.meeting.reference);
        find.arg("names", Arg::Text(all));
        find.arg("present", listed);
        find.concerns(minutes.meeting.body.value());
    }
}
