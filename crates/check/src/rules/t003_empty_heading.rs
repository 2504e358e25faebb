//! A heading that promises what its text does not hold.

use llinyn_model::fold;
use llinyn_model::passage::{Passage, PassageKind};

use crate::diagnostic::Arg;
use crate::found::Found;
use crate::rule::rule;

rule! { T003 "empty-heading" Warning since "0.1", find }

fn find(found: &mut Found) {
    let text = &found.paper.source.text;
    let passages = &found.paper.source.passages;
    for (at, heading) in passages.iter().enumerate().filter(|(_, passage)| is_heading(passage, text)) {
        let words = heading.body(text);
        // "Present:" above a list of names is no empty heading, though each name looks like one.
        let listed = passages.get(at + 1).is_some_and(|next| next.kind != PassageKind::Heading);
        let below = passages[at + 1..].iter().take_while(|passage| !is_heading(passage, text));
        let body: String = below.map(|passage| passage.span.of(text)).collect::<Vec<_>>().join(" ");
        let promised = match promised(words) {
            Some(promised) if !holds(&body, promised) => promised,
            None if words.ends_with(':') && body.is_empty() && !listed => words.trim_end_matches(':'),
            _ => continue,
        };
        let at = found.paper.source.reference.clone();
        let find = found.report(&[heading.span], &at);
        find.arg("promised", Arg::Text(promised.to_owned()));
    }
}

/// A heading by its kind, or by its look: short, capitalised, and no sentence.
fn is_heading(passage: &Passage, text: &str) -> bool {
    let words = passage.body(text);
    let short = words.len() < 100
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', '?', '!', ';', ',']);
    passage.kind == PassageKind::Heading
        || (passage.kind == PassageKind::Paragraph && passage.number.is_none() && short)
}

/// What a heading says its text includes: "(to include Welsh language issues)".
fn promised(heading: &str) -> Option<&str> {
    const CUES: &[&str] =
        &["to include ", "to Include ", "including ", "Including ", "gan gynnwys ", "i gynnwys "];
    let start = CUES.iter().find_map(|cue| heading.find(cue).map(|at| at + cue.len()))?;
    Some(heading[start..].trim_end_matches([')', ':']))
}

/// Whether the text speaks of what was promised: any of its telling words.
fn holds(body: &str, promised: &str) -> bool {
    const EMPTY: &[&str] =
        &["implications", "issues", "consultation", "materion", "goblygiadau", "ymgynghori", "impact"];
    let body = fold::words(body);
    let telling: Vec<String> = fold::words(promised)
        .into_iter()
        .filter(|word| word.len() > 3 && !EMPTY.contains(&word.as_str()))
        .collect();
    telling.is_empty() || telling.iter().any(|word| body.iter().any(|other| is_same(word, other)))
}

/// Whether two words are one, but for a first letter that Welsh changes: "Cymraeg", "Gymraeg".
fn is_same(word: &str, other: &str) -> bool {
    let rest = |word: &str| word.char_indices().nth(1).map(|(at, _)| word[at..].to_owned());
    word == other || (word.len() > 4 && rest(word) == rest(other))
}
