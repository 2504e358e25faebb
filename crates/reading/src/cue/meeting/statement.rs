//! Statements: what was said at a meeting, with the strength the minute gives it.

use llinyn_model::meeting::Strength;
use llinyn_model::passage::Span;

use crate::text::{phrase, sentence};

/// Something said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) words: Span,
    pub(crate) strength: Strength,
    /// The verb as printed.
    pub(crate) verb: Option<String>,
    /// Who said it.
    pub(crate) by: Option<String>,
    /// Whether a later statement of the paragraph answers it.
    pub(crate) answered: bool,
}

/// Verbs and their strength; the ones that hold others first.
const VERBS: &[(&str, Strength)] = &[
    ("asked for and received", Strength::Answered),
    ("sought and received assurances", Strength::Assured),
    ("sought and received an assurance", Strength::Assured),
    ("received assurances", Strength::Assured),
    ("gave an assurance", Strength::Assured),
    ("gave assurances", Strength::Assured),
    ("assured", Strength::Assured),
    ("gave a commitment", Strength::Committed),
    ("gave an undertaking", Strength::Committed),
    ("undertook", Strength::Committed),
    ("committed", Strength::Committed),
    ("in response", Strength::Answered),
    ("in reply", Strength::Answered),
    ("replied", Strength::Answered),
    ("responded that", Strength::Answered),
    ("suggested", Strength::Suggested),
    ("confirmed", Strength::Confirmed),
    ("was advised", Strength::Confirmed),
    ("were advised", Strength::Confirmed),
    ("advised", Strength::Confirmed),
    ("explained", Strength::Confirmed),
    ("informed", Strength::Confirmed),
    ("reported that", Strength::Confirmed),
    ("requested", Strength::Asked),
    ("asked", Strength::Asked),
    ("sought", Strength::Asked),
    ("expressed", Strength::Expressed),
    ("felt that", Strength::Expressed),
    ("spoke of", Strength::Expressed),
    ("apologised", Strength::Expressed),
    ("cafwyd sicrwydd", Strength::Assured),
    ("rhoddodd sicrwydd", Strength::Assured),
    ("sicrhaodd", Strength::Assured),
    ("ymrwymodd", Strength::Committed),
    ("mewn ymateb", Strength::Answered),
    ("atebodd", Strength::Answered),
    ("awgrymwyd", Strength::Suggested),
    ("awgrymodd", Strength::Suggested),
    ("cadarnhawyd", Strength::Confirmed),
    ("cadarnhaodd", Strength::Confirmed),
    ("eglurodd", Strength::Confirmed),
    ("hysbyswyd", Strength::Confirmed),
    ("dywedodd", Strength::Confirmed),
    ("gofynnwyd", Strength::Asked),
    ("gofynnodd", Strength::Asked),
    ("holodd", Strength::Asked),
    ("mynegodd", Strength::Expressed),
    ("mynegwyd", Strength::Expressed),
    ("teimlai", Strength::Expressed),
    ("ymddiheurodd", Strength::Expressed),
];

/// What a paragraph of minutes records as said.
pub(crate) fn statements(text: &str) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for span in sentence::sentences(text) {
        let words = span.of(text);
        let Some((verb, strength)) = verb(words) else {
            if told_on(words, said.last()) {
                let by = said.last().and_then(|last| last.by.clone());
                said.push(Said {
                    words: span,
                    strength: Strength::Confirmed,
                    verb: None,
                    by,
                    answered: false,
                });
            }
            continue;
        };
        if strength == Strength::Answered
            && phrase::any(
                words,
                &["in response", "in reply", "replied", "responded", "mewn ymateb", "atebodd"],
            )
            && let Some(asked) = said.last_mut().filter(|said| said.strength == Strength::Asked)
        {
            asked.answered = true;
        }
        let by = by(words, verb, said.last());
        for piece in pieces(words, verb.end) {
            let shifted = Span { start: span.start + piece.start, end: span.start + piece.end };
            said.push(Said {
                words: shifted,
                strength,
                verb: Some(verb.of(words).to_owned()),
                by: by.clone(),
                answered: strength == Strength::Answered,
            });
        }
    }
    said
}

/// The verb that tells the strength: the first one of the sentence, the longest at its place.
fn verb(sentence: &str) -> Option<(Span, Strength)> {
    VERBS
        .iter()
        .filter_map(|(verb, strength)| phrase::find(sentence, verb).map(|span| (span, *strength)))
        .filter(|(span, _)| !perfect(&sentence[..span.start]))
        .min_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)))
}

/// "The report had suggested" tells of another time.
fn perfect(before: &str) -> bool {
    before.trim_end().ends_with(" had") || before.trim_end().ends_with(" having")
}

/// Whether reported speech goes on without its verb: "a team had been put in place".
fn told_on(sentence: &str, last: Option<&Said>) -> bool {
    let reported = last.is_some_and(|last| last.strength == Strength::Confirmed);
    reported && phrase::any(sentence, &["had been", "had now been", "would be", "roedd wedi", "wedi cael ei"])
}

/// "that A … and that B …" are two statements.
fn pieces(sentence: &str, verb: usize) -> Vec<Span> {
    let that = phrase::find_from(sentence, "that", verb);
    let joint = that.and_then(|that| phrase::find_from(sentence, "and that", that.end));
    let whole = Span { start: 0, end: sentence.len() };
    match joint {
        Some(joint) => vec![
            Span { start: 0, end: joint.start + sentence[..joint.start].trim_end().len() - joint.start },
            Span { start: joint.start + 4, end: whole.end },
        ],
        None => vec![whole],
    }
}

/// Who said it: whom an assurance came from, else the subject, else who spoke last.
fn by(sentence: &str, verb: Span, last: Option<&Said>) -> Option<String> {
    if phrase::any(
        verb.of(sentence),
        &["received assurances", "sought and received assurances", "asked for and received"],
    ) && let Some(from) = phrase::find_from(sentence, "from", verb.end)
    {
        let rest = &sentence[from.end..];
        let end = phrase::find(rest, "that").map_or(rest.len(), |that| that.start);
        return Some(rest[..end].trim().trim_start_matches("the ").to_owned())
            .filter(|by| by.split(' ').count() < 8);
    }
    if let Some(after) = welsh_verb(sentence, verb) {
        return behind(after).or_else(|| last.and_then(|last| last.by.clone()));
    }
    let before = sentence[..verb.start].trim().trim_end_matches(" also").trim_end_matches(',');
    let pronoun = matches!(before.to_lowercase().as_str(), "they" | "he" | "she" | "they also");
    if pronoun {
        return last.and_then(|last| last.by.clone());
    }
    let impersonal =
        matches!(before.to_lowercase().as_str(), "it was" | "it is" | "") || before.ends_with(" it was");
    let told =
        ["was", "were"].iter().any(|verb_to_be| phrase::starts(verb.of(sentence), verb_to_be).is_some());
    let passive = told || before.ends_with(" was") || before.ends_with(" were");
    (!impersonal && !passive && before.split_whitespace().count() <= 14)
        .then(|| before.trim_start_matches("The ").to_owned())
}

/// What stands behind a Welsh verb that somebody does; none behind an English or an impersonal one.
fn welsh_verb(sentence: &str, verb: Span) -> Option<&str> {
    let rest = sentence[verb.end..].trim_start();
    match verb.of(sentence).to_lowercase().as_str() {
        "cafwyd sicrwydd" => phrase::starts(rest, "gan").map(|end| rest[end..].trim_start()),
        "mewn ymateb" => ["dywedodd", "eglurodd", "atebodd", "cadarnhaodd"]
            .iter()
            .find_map(|inner| phrase::find(rest, inner).map(|inner| rest[inner.end..].trim_start())),
        active if active.ends_with("odd") || active == "teimlai" || active == "rhoddodd sicrwydd" => {
            Some(rest)
        }
        _ => None,
    }
}

/// The subject behind a Welsh verb: "y Cadeirydd pryd …", "yr aelodau bryder …"; none where the verb stands alone.
fn behind(rest: &str) -> Option<String> {
    const ENDS: &str = " a am ar at beth ble bod bryder ei eu faint fod hefyd i iddi iddo iddynt mewn na nad o os pa \
                        pam pryd pwy siom sut wrth y ymddiheuriad yn ";
    let subject = ["yr ", "y "].iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest);
    let begins = subject.len() < rest.len()
        || subject.starts_with(char::is_uppercase)
        || ["aelod", "swyddog"].iter().any(|noun| subject.starts_with(noun));
    let all: Vec<&str> = subject.split(' ').collect();
    let ends = |at: usize, word: &str| {
        let joins = matches!(word, "y" | "yr" | "a")
            && at > 0
            && all.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        !joins && ENDS.contains(&format!(" {} ", word.trim_end_matches(['.', ',', ';'])))
    };
    let end = all.iter().enumerate().position(|(at, word)| ends(at, word)).unwrap_or(all.len());
    let words = &all[..end];
    let name = words.join(" ");
    (begins && !name.is_empty() && words.len() < 8).then(|| name.trim_end_matches([',', '.']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(Strength, &str, bool)]) {
        let got = statements(text);
        let got: Vec<_> =
            got.iter().map(|said| (said.strength, said.by.as_deref().unwrap_or(""), said.answered)).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn strengths_of_minuted_words() {
        use Strength::{Answered, Asked, Assured, Committed, Confirmed, Expressed, Suggested};
        check(
            "The Leader and the Chief Executive explained that they accepted it. They apologised to families. They gave a commitment to act.",
            &[
                (Confirmed, "Leader and the Chief Executive", false),
                (Expressed, "Leader and the Chief Executive", false),
                (Committed, "Leader and the Chief Executive", false),
            ],
        );
        check(
            "Members asked for and received details of the cost. They also asked for regular reports.",
            &[(Answered, "Members", true), (Asked, "Members", false)],
        );
        check(
            "Members also sought and received assurances from the Chief Executive that all was well and that data would be open.",
            &[(Assured, "Chief Executive", false), (Assured, "Chief Executive", false)],
        );
        check(
            "It was suggested that leaders consider it. It was confirmed that the Board had a chair.",
            &[(Suggested, "", false), (Confirmed, "", false)],
        );
        check(
            "Council was advised that a plan had been made. A team had been put in place.",
            &[(Confirmed, "", false), (Confirmed, "", false)],
        );
        check(
            "A member asked when. In response, the Director gave a day.",
            &[(Asked, "A member", true), (Answered, "", true)],
        );
        check(
            "Gofynnodd aelod pryd. Cadarnhawyd y dyddiad.",
            &[(Asked, "aelod", false), (Confirmed, "", false)],
        );
        check(
            "Eglurodd y Cyfarwyddwr fod y cynllun yn barod. Cadarnhaodd fod tri fflat ar gael.",
            &[(Confirmed, "Cyfarwyddwr", false), (Confirmed, "Cyfarwyddwr", false)],
        );
        check(
            "Mynegodd yr aelodau bryder. Cafwyd sicrwydd gan y Cyfarwyddwr na fyddai neb yn colli cymorth.",
            &[(Expressed, "aelodau", false), (Assured, "Cyfarwyddwr", false)],
        );
        check(
            "Gofynnodd y Cadeirydd pryd. Mewn ymateb, dywedodd y Cyfarwyddwr iddynt gael eu hanfon.",
            &[(Asked, "Cadeirydd", true), (Answered, "Cyfarwyddwr", true)],
        );
        check(
            "Ymrwymodd Pennaeth y Gwasanaeth i gyhoeddi'r ffigurau.",
            &[(Committed, "Pennaeth y Gwasanaeth", false)],
        );
        check("The weather was fine.", &[]);
    }
}
