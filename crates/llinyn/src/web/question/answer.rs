//! The answers to a question: each with its words, the days it took, and how people read it, with the sentence each reads
//! it by marked in the words.

use llinyn_model::calendar::days_off_between;
use llinyn_model::id::{Reference, WrittenAnswerId};
use llinyn_model::judgement::{Answering, Judgement, stands_in};
use llinyn_model::paper::Paper;
use llinyn_model::passage::Span;
use llinyn_model::source::{Dated, SourceHead};
use llinyn_model::{Day, DayRange, Language, Stated};
use llinyn_store::QuestionFile;
use serde::Serialize;

use crate::web::bodies::Bodies;
use crate::web::shown::{Quote, Whom};

/// An answer that was given.
#[derive(Serialize)]
pub(super) struct AnswerView {
    /// What a reading of it is about: the answer, or the question whose paper prints it.
    pub(super) reference: Reference,
    pub(super) by: Stated<Whom>,
    pub(super) dated: Dated,
    /// Whether it only says that an answer will come.
    pub(super) holding: bool,
    pub(super) quote: Quote,
    /// Its words, line by line, in pieces.
    #[serde(skip)]
    pub(super) lines: Vec<Vec<Piece>>,
    pub(super) took: Stated<Took>,
    /// The sentence on which the program's own reading "declines" rests.
    pub(super) declines: Option<String>,
    /// How people read it, in order.
    pub(super) judgements: Vec<JudgementView>,
}

/// Words that are marked, or not.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) marked: bool,
}

/// The days from the day after a question was tabled up to the day of an answer.
#[derive(Serialize)]
pub(super) struct Took {
    pub(super) from: Day,
    pub(super) to: Day,
    /// All of them.
    pub(super) calendar: i64,
    /// Those that are no working days; the rest are.
    pub(super) off: Stated<Vec<DayOff>>,
}

/// A day that is no working day.
#[derive(Serialize)]
pub(super) struct DayOff {
    pub(super) day: Day,
    /// The bank holiday, in the language of the page; none for a weekend.
    pub(super) holiday: Option<&'static str>,
}

/// How somebody reads an answer.
#[derive(Serialize)]
pub(super) struct JudgementView {
    pub(super) reference: Reference,
    pub(super) answering: Answering,
    pub(super) sentence: String,
    pub(super) by: Stated<Whom>,
    pub(super) office: Stated<String>,
    pub(super) dated: Dated,
    /// Why, in their words.
    pub(super) reason: Quote,
}

/// All answers by a day: the one its paper prints, and those given apart from it.
pub(super) fn answers(
    file: &QuestionFile,
    paper: &Paper,
    bodies: &Bodies,
    language: Language,
    on: Day,
) -> Vec<AnswerView> {
    let question = &file.question;
    let view = |id: Option<WrittenAnswerId>, quote: Quote, dated: Dated| {
        let of = file.judgements_by(on).filter(|(judgement, _)| judgement.answer == id);
        let judgements: Vec<JudgementView> =
            of.map(|(judgement, source)| read(judgement, source, bodies)).collect();
        let declines = question.declines.as_ref().filter(|_| id.is_none()).map(|read| read.text.clone());
        let sentences = judgements.iter().map(|judgement| &judgement.sentence).chain(&declines);
        let lines = marked(&quote.text, sentences.map(String::as_str));
        let took = match (&question.tabled, dated.latest()) {
            (Stated::Stated(tabled), Some(day)) if *tabled <= day => {
                Stated::Stated(Took::new(*tabled, day, language))
            }
            _ => Stated::NotStated,
        };
        let (reference, by) = (question.reference.clone(), bodies.stated(&question.answered_by));
        AnswerView { reference, by, dated, holding: false, quote, lines, took, declines, judgements }
    };
    let printed = question.printed().map(|text| {
        let dated = Dated { days: question.answered.clone().map(DayRange::single), ..Dated::default() };
        view(None, Quote::new(text, paper.source.language, &question.reference), dated)
    });
    let apart = file.answers_by(on).map(|(answer, source)| {
        let quote = Quote::new(&answer.text, source.language, &answer.reference);
        let (reference, by) = (answer.reference.clone(), bodies.stated(&answer.by));
        let view = view(Some(answer.id), quote, source.dated.clone());
        AnswerView { reference, by, holding: answer.holding, ..view }
    });
    printed.into_iter().chain(apart).collect()
}

fn read(judgement: &Judgement, source: &SourceHead, bodies: &Bodies) -> JudgementView {
    JudgementView {
        reference: judgement.reference.clone(),
        answering: judgement.answering,
        sentence: judgement.sentence.clone(),
        by: bodies.stated(&judgement.by),
        office: judgement.office.clone(),
        dated: source.dated.clone(),
        reason: Quote::new(&judgement.reason, source.language, &judgement.reference),
    }
}

/// A text line by line, with the words of some sentences marked.
fn marked<'s>(text: &str, sentences: impl Iterator<Item = &'s str>) -> Vec<Vec<Piece>> {
    let spans: Vec<Span> = sentences.filter_map(|sentence| stands_in(sentence, text)).collect();
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, c) in line.trim_end().char_indices() {
            let marked = spans.iter().any(|span| (span.start..span.end).contains(&(start + at)));
            match pieces.last_mut().filter(|piece| piece.marked == marked) {
                Some(piece) => piece.text.push(c),
                None => pieces.push(Piece { text: c.into(), marked }),
            }
        }
        start += line.len();
        pieces
    });
    lines.filter(|line| !line.is_empty()).collect()
}

impl Took {
    fn new(from: Day, to: Day, language: Language) -> Took {
        let off = days_off_between(from, to).map(|off| {
            let told = off.into_iter().map(|off| {
                let holiday = off.holiday.map(|holiday| match language {
                    Language::En => holiday.en,
                    Language::Cy => holiday.cy,
                });
                DayOff { day: off.day, holiday }
            });
            told.collect()
        });
        Took { from, to, calendar: from.days_until(to), off }
    }

    /// How many of them are working days, and how many are not; none where the calendar does not reach.
    pub(super) fn working(&self) -> Option<(i64, usize)> {
        let off = self.off.value()?.len();
        Some((self.calendar.saturating_sub(i64::try_from(off).ok()?), off))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_marked_across_lines() {
        let lines = marked("We care. I have\nno plans. Nothing.\n\nEnd.", ["I have no plans."].into_iter());
        let told: Vec<String> = lines
            .iter()
            .map(|line| {
                let piece = |piece: &Piece| {
                    if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }
                };
                line.iter().map(piece).collect()
            })
            .collect();
        assert_eq!(told, ["We care. [I have]", "[no plans.] Nothing.", "End."]);
    }
}
