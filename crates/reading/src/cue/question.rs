//! Written questions: their number, days, answer, and whether the answer declines what was asked.

use llinyn_model::horizon::{self, Frame};
use llinyn_model::passage::Span;
use llinyn_model::{Day, Language};

use crate::text::phrase::{self, phrases};
use crate::text::sentence;

/// The line a question begins with: "WQ85953 (e) Tabled on 24/08/2022".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tabled {
    pub(crate) number: String,
    pub(crate) tabled: Option<Day>,
}

/// The line an answer begins with: "Answered by … | Answered on …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) by: Option<String>,
    pub(crate) on: Option<Day>,
    /// The day as printed.
    pub(crate) words: Option<String>,
}

/// Reads the line a question begins with.
pub(crate) fn tabled(line: &str) -> Option<Tabled> {
    if line.len() > 240 {
        return None;
    }
    phrases! {
        TABLED: "tabled on", "cyflwynwyd ar";
    }
    let (_, at) = TABLED.all(line).next()?;
    let number = line[..at.start]
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ':' | '|'))
        .find(|word| word.bytes().filter(u8::is_ascii_digit).count() >= 2)?;
    Some(Tabled { number: number.trim_end_matches('.').to_owned(), tabled: day(&line[at.end..]) })
}

/// Reads the line an answer begins with.
pub(crate) fn answered(line: &str) -> Option<Answered> {
    let by =
        ["answered by", "wedi'i ateb gan", "atebwyd gan"].iter().find_map(|cue| phrase::starts(line, cue))?;
    if line.len() > 240 {
        return None;
    }
    let on = ["answered on", "atebwyd ar"]
        .iter()
        .filter_map(|cue| phrase::find(line, cue))
        .min_by_key(|span| span.start);
    let end = on.map_or(line.len(), |on| on.start);
    let name = line[by..end].trim().trim_end_matches('|').trim();
    let name = ["the", "y", "yr"]
        .iter()
        .find_map(|article| phrase::starts(name, article))
        .map_or(name, |end| name[end..].trim());
    Some(Answered {
        by: (!name.is_empty()).then(|| name.to_owned()),
        on: on.and_then(|on| day(&line[on.end..])),
        words: on.and_then(|on| day_words(&line[on.end..])),
    })
}

fn day_words(words: &str) -> Option<String> {
    let found = [Language::En, Language::Cy]
        .into_iter()
        .find_map(|language| horizon::find(words, language, Frame::default()).into_iter().next())?;
    found.horizon.words.value().cloned()
}

fn day(words: &str) -> Option<Day> {
    let found = [Language::En, Language::Cy]
        .into_iter()
        .find_map(|language| horizon::find(words, language, Frame::default()).into_iter().next())?;
    found.horizon.days().and_then(|days| days.from.filter(|from| Some(*from) == days.to))
}

phrases! {
    DECLINES:
        "not on conducting", "not further review", "no plans to", "no current plans", "not held centrally",
        "is not held", "do not intend", "does not intend", "not possible to", "will not be",
        "cannot comment", "cannot confirm", "no decisions have been made", "nid oes gennym gynlluniau",
        "ni chedwir", "ddim yn cael ei chadw", "nid ydym yn bwriadu", "ni allwn";
}

/// The sentence on which "the answer declines what was asked" rests. A reader's judgement, never the answer's own word.
pub(crate) fn declines(answer: &str) -> Option<Span> {
    sentence::sentences(answer).into_iter().find(|span| DECLINES.any(span.of(answer)))
}

/// Whether a line opens the list of what the answer relies on.
pub(crate) fn relies_on(line: &str) -> bool {
    let open = line.trim_end().ends_with(':') && line.len() < 120;
    open && phrase::any(
        line,
        &[
            "i refer you to",
            "i would refer you to",
            "this includes",
            "evidence includes",
            "rwy'n eich cyfeirio at",
            "cyfeiriaf chi at",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_questions_and_answers() {
        let day = |text: &str| Some(text.parse::<Day>().unwrap());
        for (line, number, tabled_on) in [
            ("WQ12345 (e) Tabled on 24/08/2022", "WQ12345", day("2022-08-24")),
            ("WQ12345 (w) Cyflwynwyd ar 06/02/2024 | Tabled on 06/02/2024", "WQ12345", day("2024-02-06")),
            ("UIN 6429 Tabled on 12/12/2023  Justice Review", "6429", day("2023-12-12")),
            ("WQ12345 Tabled on 31/02/2022", "WQ12345", None),
        ] {
            assert_eq!(tabled(line), Some(Tabled { number: number.into(), tabled: tabled_on }), "{line}");
        }
        assert_eq!(tabled("The paper was tabled on Monday"), None);
        for (line, by, on) in [
            (
                "Answered by Deputy Minister for Social Services | Answered on 30/08/2022",
                "Deputy Minister for Social Services",
                day("2022-08-30"),
            ),
            (
                "Wedi'i ateb gan Y Dirprwy Weinidog | Atebwyd ar 13/02/2024",
                "Dirprwy Weinidog",
                day("2024-02-13"),
            ),
        ] {
            assert_eq!(
                answered(line).map(|answer| (answer.by, answer.on)),
                Some((Some(by.into()), on)),
                "{line}"
            );
        }
    }

    #[test]
    fn answers_that_decline() {
        for (answer, expected) in [
            (
                "We value this. Our focus is on doing and not on conducting further reviews.",
                Some("Our focus is on doing and not on conducting further reviews."),
            ),
            ("This information is not held centrally.", Some("This information is not held centrally.")),
            ("We will publish it in May.", None),
        ] {
            assert_eq!(declines(answer).map(|span| span.of(answer)), expected);
        }
    }
}
