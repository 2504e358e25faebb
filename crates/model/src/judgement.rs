//! Judgement: how a person reads an answer to a question, and the sentence of it on which that rests. It is theirs alone:
//! neither what was printed nor how the program read it changes (law 4), and several stand side by side.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{JudgementId, QuestionId, Reference, WrittenAnswerId};
use crate::passage::{Place, Span};

/// An answer, as somebody reads it: "declines what was asked, by X on the day of the statement".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// Its id.
    pub id: JudgementId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said; its source's date is the day of the reading.
    pub place: Place,
    /// The question.
    pub question: QuestionId,
    /// The answer; none for the one that the question's own paper prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<WrittenAnswerId>,
    /// What the answer is read as doing.
    pub answering: Answering,
    /// The sentence of the answer on which the reading rests, word for word.
    pub sentence: String,
    /// Who reads it so: the body they speak for.
    pub by: Stated<Mention>,
    /// The office they hold.
    pub office: Stated<String>,
    /// Why, in their words.
    pub reason: String,
}

/// What an answer does with what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answering {
    /// Answers it.
    Whole,
    /// Answers some of it.
    InPart,
    /// Declines it, whether or not it says no.
    Declines,
}

impl Answering {
    /// All of them.
    pub const ALL: [Answering; 3] = [Answering::Whole, Answering::InPart, Answering::Declines];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Answering::Whole => "whole",
            Answering::InPart => "in_part",
            Answering::Declines => "declines",
        }
    }
}

/// Where a sentence stands in a text, word for word; none where it does not. How the words are broken into lines does
/// not count: a paper breaks them where its page ends.
pub fn stands_in(sentence: &str, text: &str) -> Option<Span> {
    let mut words = sentence.split_whitespace();
    let first = words.next()?;
    text.match_indices(first).find_map(|(start, _)| {
        let mut end = start + first.len();
        for word in words.clone() {
            let rest = text[end..].trim_start();
            let next = text.len() - rest.len();
            if next == end || !rest.starts_with(word) {
                return None;
            }
            end = next + word.len();
        }
        let within = text[..start].ends_with(char::is_alphanumeric)
            && first.starts_with(char::is_alphanumeric)
            || text[end..].starts_with(char::is_alphanumeric) && text[..end].ends_with(char::is_alphanumeric);
        (!within).then_some(Span { start, end })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_stands_where_all_its_words_do() {
        let text =
            "We know the need.\nNi fydd adolygiad,\nac ni fu un. I have no plans to open  another\nreview.";
        for (sentence, expected) in [
            ("I have no plans to open another review.", Some("I have no plans to open  another\nreview.")),
            ("  no   plans ", Some("no plans")),
            ("no", Some("no")),
            ("Ni fydd adolygiad, ac ni fu un.", Some("Ni fydd adolygiad,\nac ni fu un.")),
            ("now", None),
            ("no plan", None),
            ("noplans", None),
            ("I have no intention to open another review.", None),
            ("", None),
            (" \n ", None),
        ] {
            let found = stands_in(sentence, text);
            assert_eq!(found.map(|span| span.of(text)), expected, "{sentence:?}");
        }
        assert_eq!(stands_in("no", text).map(|span| span.start), text.find("no plans"), "not within a word");
    }
}
