//! An objective nothing measures.

use llinyn_model::Stated;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { P004 "objective-unmeasured" Warning since "0.1", find }

fn find(found: &mut Found) {
    for file in &found.paper.plans {
        for objective in &file.objectives {
            let measured =
                file.measures.iter().any(|measure| measure.objective == Stated::Stated(objective.position));
            if !measured && found.is_here(&objective.place) {
                let find = found.report(&objective.place.spans, &file.plan.reference);
                find.arg("position", Arg::Count(i64::from(objective.position)));
                find.concerns(file.plan.owner.value());
            }
        }
    }
}
