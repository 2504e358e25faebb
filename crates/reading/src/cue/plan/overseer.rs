//! Who is to oversee a plan.

use llinyn_model::body::Mention;

use crate::cue::body;
use crate::text::phrase::phrases;

phrases! {
    OVERSEES:
        "will be asked to oversee", "will oversee", "is to oversee", "are to oversee", "oversees", "is overseen by",
        "will be overseen by", "bydd yn goruchwylio", "a fydd yn goruchwylio", "goruchwylir gan";
}

/// The bodies a sentence says oversee the plan.
pub(crate) fn overseers(sentence: &str) -> Vec<Mention> {
    let Some((_, verb)) = OVERSEES.first(sentence) else { return Vec::new() };
    let passive = verb.of(sentence).ends_with(" by") || verb.of(sentence).ends_with(" gan");
    let words = if passive { &sentence[verb.end..] } else { &sentence[..verb.start] };
    body::names(words).into_iter().map(|name| Mention::printed(name.of(words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_oversee() {
        for (sentence, expected) in [
            (
                "The Parenting Panel and the Management Team will be asked to oversee delivery of the Plan.",
                vec!["Parenting Panel", "Management Team"],
            ),
            ("Delivery of the Plan will be overseen by the Safeguarding Board.", vec!["Safeguarding Board"]),
            ("The Safeguarding Board wrote the Plan.", vec![]),
        ] {
            let got = overseers(sentence);
            let got: Vec<&str> = got.iter().map(|mention| mention.words.as_str()).collect();
            assert_eq!(got, expected, "{sentence}");
        }
    }
}
