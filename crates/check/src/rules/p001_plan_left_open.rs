//! A plan that ended or was replaced with something still open.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::count;

rule! { P001 "plan-left-open" Warning since "0.1", find }

fn find(found: &mut Found) {
    for file in &found.paper.plans {
        let over = file.plan.period.value().is_some_and(|period| period.is_past(found.on));
        let duties = file
            .duties
            .iter()
            .filter(|(_, stopped)| stopped.as_ref().is_none_or(|stopped| stopped.restart.is_not_stated()))
            .count();
        let left = count(duties);
        let open = file.open_commitments;
        let place = file.replaced.as_ref().map_or(&file.plan.place, |replaced| &replaced.place);
        if (file.replaced.is_none() && !over) || (open == 0 && duties == 0) || !found.is_here(place) {
            continue;
        }
        let find = found.report(&place.spans, &file.plan.reference);
        find.arg("plan", Arg::Text(file.plan.title.clone()));
        find.arg("commitments", Arg::Count(i64::try_from(open).unwrap_or(i64::MAX)));
        find.arg("duties", left);
        find.concerns(file.plan.owner.value());
    }
}
