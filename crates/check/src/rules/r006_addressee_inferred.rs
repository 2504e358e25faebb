//! A recommendation whose addressee was inferred.

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::number;

rule! { R006 "addressee-inferred" Note since "0.1", find }

fn find(found: &mut Found) {
    for ask in
        found.paper.recommendations.iter().filter(|ask| ask.addressee_inferred() || ask.addressees.is_empty())
    {
        let find = found.report(&ask.place.spans, &ask.reference);
        find.arg("number", number(ask));
        find.arg(
            "addressee",
            Arg::Text(ask.addressees.first().map(|mention| mention.words.clone()).unwrap_or_default()),
        );
        find.arg("known", Arg::Text(if ask.addressees.is_empty() { "no" } else { "yes" }.to_owned()));
        find.concerns(ask.addressees.first());
    }
}
