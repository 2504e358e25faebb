//! Reporting that stopped with nothing to start it again.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::whom;

rule! { P002 "reporting-stopped" Warning since "0.1", find }

fn find(found: &mut Found) {
    for file in &found.paper.plans {
        for (_, stopped) in &file.duties {
            let Some(stopped) = stopped.as_ref().filter(|stopped| stopped.restart.is_not_stated()) else {
                continue;
            };
            if !found.is_here(&stopped.place) {
                continue;
            }
            let agreed = stopped.agreed_by.value().map(|by| &by.words);
            let find = found.report(&stopped.place.spans, &file.plan.reference);
            find.arg("plan", Arg::Text(file.plan.title.clone()));
            find.arg("agreed", whom(agreed));
            find.concerns(stopped.agreed_by.value());
        }
    }
}
