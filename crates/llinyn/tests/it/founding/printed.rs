//! The printed word is kept: whatever a reading says was printed stands in its paper, where it says.

use llinyn_model::passage::Span;
use llinyn_reading::Reading;

use super::{Checked, PAPERS, each, flat, read};

/// Every wording a reading gives as printed, with what it is.
fn printed(reading: &Reading) -> Vec<(&'static str, String)> {
    let mut words: Vec<(&'static str, String)> = Vec::new();
    words.extend(reading.paper.dated.words.value().map(|day| ("day of the paper", day.clone())));
    words.extend(reading.paper.issuer.iter().map(|by| ("issuer", by.words.clone())));
    for ask in &reading.recommendations {
        words.extend(ask.what.parts.iter().map(|part| ("part", part.clone())));
        words.extend(ask.what.addressees.iter().map(|asked| ("addressee", asked.words.clone())));
        words.extend(ask.what.asker.iter().map(|asker| ("asker", asker.words.clone())));
    }
    for response in &reading.responses {
        words.extend(response.what.raw.iter().map(|raw| ("answer word", raw.clone())));
        words.extend(response.what.money.words.value().map(|money| ("money line", money.clone())));
    }
    for promise in &reading.commitments {
        words.extend(promise.what.owner.iter().map(|owner| ("owner", owner.words.clone())));
        words.extend(promise.what.horizon.words.value().map(|time| ("time", time.clone())));
        words.extend(promise.what.waits_on.iter().map(|on| ("what it waits on", on.clone())));
    }
    for said in &reading.statements {
        words.extend(said.what.verb.iter().map(|verb| ("verb", verb.clone())));
        words.extend(said.what.by.iter().map(|by| ("speaker", by.clone())));
    }
    for sent in &reading.circulations {
        words.extend(sent.what.recipients.iter().map(|to| ("recipient", to.clone())));
        words.extend(sent.what.replies.iter().map(|reply| ("respondent", reply.what.clone())));
    }
    words
}

/// The spans of every item.
fn spans(reading: &Reading) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    macro_rules! of {
        ($($list:ident)*) => { $(spans.extend(reading.$list.iter().flat_map(|item| item.spans.clone()));)* };
    }
    of! { findings recommendations responses commitments decisions statements questions plans circulations figures terms }
    spans.extend(reading.problems.iter().flat_map(|problem| problem.spans.clone()));
    spans
}

fn check_printed(number: &str) -> Checked {
    let reading = read(number);
    let text = flat(&reading.text);
    let lost: Vec<String> = printed(&reading)
        .into_iter()
        .filter(|(_, words)| !text.contains(&flat(words)))
        .map(|(what, words)| format!("{what} {words:?}"))
        .collect();
    if lost.is_empty() { Ok(()) } else { Err(format!("{number} does not print {}", lost.join(", "))) }
}

fn check_spans(number: &str) -> Checked {
    let reading = read(number);
    let spans = spans(&reading);
    let bad = spans.iter().filter(|span| {
        let words = reading.text.get(span.start..span.end).unwrap_or_default();
        let passage = reading.passages.iter().any(|passage| passage.span.holds(**span));
        words.is_empty() || words.trim() != words || !passage
    });
    let bad: Vec<&Span> = bad.collect();
    if bad.is_empty() && !spans.is_empty() {
        Ok(())
    } else {
        Err(format!("{number}: {bad:?} of {}", spans.len()))
    }
}

#[test]
fn words_said_to_be_printed_are_printed() {
    each(PAPERS, check_printed);
}

#[test]
fn every_item_has_its_place_within_a_passage() {
    each(PAPERS, check_spans);
}
