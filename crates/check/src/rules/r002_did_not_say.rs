//! An answer that does not say whether it accepts.

use llinyn_model::response::Disposition;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::numbers;

rule! { R002 "did-not-say" Warning since "0.1", find }

fn find(found: &mut Found) {
    for response in found.paper.responses.iter().filter(|response| response.disposition == Disposition::None)
    {
        let find = found.report(&response.place.spans, &response.reference);
        find.arg("numbers", numbers(response));
        find.concerns(response.by.value());
    }
    for question in &found.paper.questions {
        if let Some(declines) = &question.declines {
            let find = found.report(&[declines.span], &question.reference);
            find.arg("numbers", Arg::Text(question.number.value().cloned().unwrap_or_default()));
            find.concerns(question.answered_by.value());
        }
    }
}
