//! One body under several names.

use std::collections::BTreeMap;

use llinyn_model::body::Mention;
use llinyn_model::fold;
use llinyn_model::id::BodyId;
use llinyn_model::paper::Paper;
use llinyn_model::passage::Span;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;
use crate::rules::count;

rule! { T001 "several-names" Note since "0.1", find }

fn find(found: &mut Found) {
    for (body, names) in names_by_body(found.paper) {
        if names.len() < 2 {
            continue;
        }
        let mut spans: Vec<Span> = names.values().filter_map(|name| found.place_of(name)).collect();
        spans.sort_unstable();
        let list = names.values().copied().collect::<Vec<_>>().join(" · ");
        let at = found.paper.source.reference.clone();
        let find = found.report(&spans, &at);
        find.arg("count", count(names.len()));
        find.arg("names", Arg::Text(list));
        find.body = Some(body);
    }
}

/// The names each body bears in the paper, folded without their article, and as printed.
fn names_by_body(paper: &Paper) -> BTreeMap<BodyId, BTreeMap<String, &str>> {
    let mut bodies: BTreeMap<BodyId, BTreeMap<String, &str>> = BTreeMap::new();
    for mention in mentions(paper).filter(|mention| mention.words.split(' ').count() > 1) {
        let Some(body) = mention.body else { continue };
        let folded = fold::text(&mention.words);
        let name = folded.strip_prefix("the ").or_else(|| folded.strip_prefix("this ")).unwrap_or(&folded);
        bodies.entry(body).or_default().entry(name.to_owned()).or_insert(&mention.words);
    }
    bodies
}

fn mentions(paper: &Paper) -> impl Iterator<Item = &Mention> {
    let asks = paper.recommendations.iter().flat_map(|ask| ask.addressees.iter().chain(ask.asker.value()));
    let answers = paper.responses.iter().filter_map(|response| response.by.value());
    let promises = paper.commitments.iter().filter_map(|promise| promise.owner.value());
    paper.source.issuers.iter().chain(asks).chain(answers).chain(promises)
}
