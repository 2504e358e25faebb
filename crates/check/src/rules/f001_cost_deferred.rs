//! A cost put off and still open.

use llinyn_model::expectation::ExpectationKind;
use llinyn_model::passage::Span;
use llinyn_model::response::MoneyReading;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::numbers;

rule! { F001 "cost-deferred" Warning since "0.1", find }

fn find(found: &mut Found) {
    for response in
        found.paper.responses.iter().filter(|response| response.money.reading == MoneyReading::Deferred)
    {
        if found.open(response.id, ExpectationKind::Detail).is_none() {
            continue;
        }
        let words = response.money.words.value().cloned().unwrap_or_default();
        let spans: Vec<Span> = found.place_of(&words).into_iter().collect();
        let find = found.report(&spans, &response.reference);
        find.arg("numbers", numbers(response));
        find.arg("words", Arg::Text(words));
        find.concerns(response.by.value());
    }
}
