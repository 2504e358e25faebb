//! Who does a thing with its owner: named beside it as subject, or "jointly alongside" it.

use llinyn_model::body::Mention;

use super::form::Subject;
use crate::cue::body;
use crate::text::phrase::phrases;

phrases! {
    BESIDE:
        "jointly alongside", "jointly with", "alongside", "together with", "in partnership with", "ar y cyd â",
        "ynghyd â", "mewn partneriaeth â";
}

/// The contributors a sentence names.
pub(super) fn of(sentence: &str, subject: &Subject, owner: Option<&Mention>) -> Vec<Mention> {
    let mut names: Vec<&str> = Vec::new();
    if let Subject::Words(span) = subject {
        let words = span.of(sentence);
        let all: Vec<&str> = body::names(words).into_iter().map(|name| name.of(words)).collect();
        if owner.is_some_and(|owner| all.first() == Some(&owner.words.as_str())) {
            names.extend(&all[1..]);
        }
    }
    if let Some((_, cue)) = BESIDE.first(sentence) {
        names.extend(listed(&sentence[cue.end..]));
    }
    names.into_iter().map(Mention::printed).collect()
}

/// "the A, B and C and the results will …": capitalised names, up to the first words that are none.
fn listed(rest: &str) -> Vec<&str> {
    let items = rest.split(", ").flat_map(|item| item.split(" and ")).flat_map(|item| item.split(" ac "));
    let items = items.map(|item| {
        let item = item.trim();
        item.strip_prefix("the ")
            .or_else(|| item.strip_prefix("y "))
            .unwrap_or(item)
            .trim_end_matches(['.', ';'])
    });
    let is_name = |item: &&str| item.starts_with(char::is_uppercase) && item.split(' ').count() <= 6;
    items.take_while(is_name).collect()
}

#[cfg(test)]
mod tests {
    use llinyn_model::passage::Span;

    use super::*;

    #[test]
    fn those_named_beside_the_owner() {
        let subject =
            |sentence: &str| Subject::Words(Span { start: 0, end: sentence.find(" will").unwrap_or(0) });
        for (sentence, owner, expected) in [
            (
                "The Safeguarding Board and the Health Board will write it.",
                "Safeguarding Board",
                vec!["Health Board"],
            ),
            ("The Safeguarding Board will write it.", "Safeguarding Board", vec![]),
            (
                "It is done jointly alongside the Glanrafon Inspectorate, Gofal and HMI Schools and the results will follow.",
                "Council",
                vec!["Glanrafon Inspectorate", "Gofal", "HMI Schools"],
            ),
            ("It will be done together with others.", "Council", vec![]),
        ] {
            let owner = Mention::printed(owner);
            let got = of(sentence, &subject(sentence), Some(&owner));
            let got: Vec<&str> = got.iter().map(|mention| mention.words.as_str()).collect();
            assert_eq!(got, expected, "{sentence}");
        }
    }
}
