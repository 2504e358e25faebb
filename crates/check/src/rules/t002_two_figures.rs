//! Two figures for one count.

use llinyn_model::figure::Figure;
use llinyn_model::fold;

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { T002 "two-figures" Warning since "0.1", find }

fn find(found: &mut Found) {
    let figures = &found.paper.figures;
    for (at, first) in figures.iter().enumerate() {
        for second in figures.iter().skip(at + 1).filter(|second| conflict(first, second)) {
            let spans = [&first.place.spans[..], &second.place.spans[..]].concat();
            let find = found.report(&spans, &second.reference);
            find.arg("first", Arg::Text(first.words.clone()));
            find.arg("second", Arg::Text(second.words.clone()));
        }
    }
}

/// Two figures for one count: the same number held to be exact and not, or another number in the same words.
fn conflict(first: &Figure, second: &Figure) -> bool {
    let bounds = first.value == second.value && first.bound != second.bound;
    first.of == second.of
        && (bounds || (first.value != second.value && unnumbered(first) == unnumbered(second)))
}

fn unnumbered(figure: &Figure) -> Vec<String> {
    let number = figure.value.to_string();
    let mut words = fold::words(&figure.words);
    words.retain(|word| *word != number);
    // A bare noun is counted in many places; only a described one is the same count.
    if words.len() < 2 { vec![figure.reference.to_string()] } else { words }
}
