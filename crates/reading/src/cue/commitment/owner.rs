//! Who is to do what is promised: named, meant by "we", or inferred from what the paragraph speaks of.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::passage::Span;

use super::form::{Form, Match, Subject};
use super::{Memory, Speaker, grade};
use crate::cue::{alias, body};
use crate::text::phrase;

/// The owner of a promise; none where nobody can be meant.
pub(super) fn of(
    sentence: &str,
    found: &Match,
    subject: &Subject,
    speaker: &Speaker,
    memory: &Memory,
) -> Option<Mention> {
    let we = |why| speaker.name.map(|name| Mention::inferred(name, why));
    let topic = || {
        topic(speaker, memory)
            .map(|topic| Mention::inferred(topic, Inference::Anaphor))
            .or_else(|| we(Inference::Passive))
    };
    match subject {
        Subject::Nobody => None,
        Subject::FirstPerson => we(Inference::FirstPerson),
        Subject::Pronoun if found.form == Form::LooksForward => {
            other(speaker, memory).map(|other| Mention::inferred(other, Inference::Anaphor))
        }
        Subject::Pronoun => topic(),
        Subject::There => body::first(&sentence[found.verb.end..])
            .map(|name| Mention::inferred(name.of(&sentence[found.verb.end..]), Inference::Anaphor))
            .or_else(topic),
        Subject::Thing => by_agent(sentence).or_else(topic),
        Subject::Words(span) => {
            let words = span.of(sentence);
            if phrase::starts(words, "this").is_some() && grade::speaks_of_commitment(memory.last()) {
                // "This Board will …" after "our commitment": the promise is that of who made it.
                return we(Inference::Anaphor);
            }
            named(words)
                .or_else(|| by_agent(sentence))
                .or_else(|| earlier_in(sentence, span.start))
                .or_else(topic)
        }
    }
}

/// The body that was the subject last; who speaks, where the sentence said "we".
fn topic(speaker: &Speaker, memory: &Memory) -> Option<String> {
    memory.look_back(|sentence| {
        let mut opening = sentence.split_whitespace().take(3).map(str::to_lowercase);
        if opening.any(|word| matches!(word.as_str(), "i" | "we" | "byddwn" | "rydym" | "rwyf")) {
            return Some(speaker.name.map(str::to_owned));
        }
        subject_name(sentence).map(|name| Some(name.of(sentence).to_owned()))
    })?
}

/// The body named last that is not who speaks: whose advice "its advice" is.
fn other(speaker: &Speaker, memory: &Memory) -> Option<String> {
    memory.look_back(|sentence| {
        let mut names = body::names(sentence).into_iter().map(|name| name.of(sentence).to_owned());
        names.rfind(|name| speaker.name.is_none_or(|speaker| !alias::is_same(name, speaker)))
    })
}

/// The body a sentence opens with.
fn subject_name(sentence: &str) -> Option<Span> {
    let opening = sentence.split_inclusive(' ').take(2).map(str::len).sum::<usize>();
    body::first(sentence)
        .filter(|name| name.start <= opening && !sentence[name.end..].starts_with(['\'', '’', ',']))
}

/// The body that words name: at their start, or as the possessor of the thing they name.
fn named(words: &str) -> Option<Mention> {
    let opening = words.trim_start();
    let article = ["the", "this", "each", "our", "all", "y", "yr"]
        .iter()
        .find_map(|article| phrase::starts(opening, article));
    let start = words.len() - opening.len()
        + article.map_or(0, |end| end + opening[end..].len() - opening[end..].trim_start().len());
    if let Some(name) = body::first(words) {
        let possessor = words[name.end..].starts_with(['\'', '’']);
        if name.start <= start || possessor {
            return Some(Mention::printed(name.of(words)));
        }
    }
    let short = words.split_whitespace().count() <= 9;
    let lower = words.split_whitespace().find(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        body::is_head(word)
            && !matches!(word, "service" | "services" | "network" | "school" | "schools" | "unit" | "body")
    });
    let only = words.trim().trim_start_matches("the ").trim_start_matches("The ");
    let office = lower.is_some_and(|head| {
        words
            .trim_end()
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .ends_with(head.trim_matches(|c: char| !c.is_alphanumeric()))
    });
    (short && office && !only.is_empty() && !words.contains(" of ")).then(|| Mention::printed(only))
}

/// "by the All Wales Group"
fn by_agent(sentence: &str) -> Option<Mention> {
    let mut at = 0;
    while let Some(by) = ["by", "gan"]
        .iter()
        .filter_map(|word| phrase::find_from(sentence, word, at))
        .min_by_key(|span| span.start)
    {
        at = by.end;
        let rest = &sentence[by.end..];
        if let Some(name) =
            body::first(rest).filter(|name| rest[..name.start].split_whitespace().count() <= 3)
        {
            return Some(Mention::printed(name.of(rest)));
        }
    }
    None
}

/// A body that is the subject of an earlier clause of the same sentence.
fn earlier_in(sentence: &str, before: usize) -> Option<Mention> {
    let earlier = &sentence[..before];
    subject_name(earlier)
        .or_else(|| {
            body::first(earlier).filter(|name| earlier[..name.start].trim_end().ends_with([',', '.']))
        })
        .map(|name| Mention::inferred(name.of(earlier), Inference::Anaphor))
}
