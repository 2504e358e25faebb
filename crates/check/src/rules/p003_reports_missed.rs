//! Reports that were missed.

use llinyn_model::Stated;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::count;

rule! { P003 "reports-missed" Warning since "0.1", find }

fn find(found: &mut Found) {
    let (on, here) = (found.on, found.paper.source.id);
    for file in &found.paper.plans {
        for (duty, _) in file.duties.iter().filter(|(duty, _)| duty.place.source == here) {
            let Stated::Stated(missed) = duty.missed(on) else { continue };
            let Some(last) = duty.last.value().copied().filter(|_| !missed.is_empty()) else { continue };
            let find = found.report(&duty.place.spans, &file.plan.reference);
            find.arg("plan", Arg::Text(file.plan.title.clone()));
            find.arg("count", count(missed.len()));
            find.arg("last", Arg::Day(last));
            find.arg("days", Arg::Count(last.days_until(on)));
            find.concerns(duty.from.value());
        }
    }
}
