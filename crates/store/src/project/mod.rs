//! From changes to rows: the only code that decides what stands in a table. It is pure, so that rebuilding the
//! tables from the entries gives the same rows.

mod agenda_item;
mod agreement;
mod body;
mod circulation;
mod clock_run;
mod closure;
mod commitment;
mod erasure;
mod evidence;
mod example;
mod expectation;
mod figure;
mod finding;
mod fund;
mod interpretation;
mod judgement;
mod link;
mod meeting;
mod membership;
mod minutes;
mod moving;
mod note;
mod passing;
mod plan;
mod practice_review;
mod progress;
mod question;
mod recommendation;
mod referral;
mod reorganisation;
mod response;
mod silence;
mod source;
mod term;
mod theme;
mod verification;
mod voice;
mod withholding;
mod written_answer;

use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::id::SourceId;
use llinyn_model::subject::Subject;
use llinyn_model::withholding::MARK;
use llinyn_model::{Language, Stated};
use serde::Serialize;

use crate::failure::Failure;
use crate::search;
use crate::sql::Table;
use crate::value::Value;

/// An `until` of a row that nothing has ended.
pub(crate) const OPEN: i64 = i64::MAX;

/// What an entry does to the tables.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// Rows to insert.
    pub(crate) inserts: Vec<(Table, Vec<Value>)>,
    /// Statements that end rows.
    pub(crate) updates: Vec<(&'static str, Vec<Value>)>,
}

/// A noun that has rows.
trait Project {
    fn project(&self, rows: &mut Writer) -> Result<(), Failure>;
}

/// Gathers the rows of one entry.
pub(crate) struct Writer<'r> {
    rows: &'r mut Rows,
    seq: i64,
    searched: i64,
}

/// Adds the rows of a change that is entry `seq`.
pub(crate) fn project(change: &Change, seq: i64, rows: &mut Rows) -> Result<(), Failure> {
    let w = &mut Writer { rows, seq, searched: 0 };
    match change {
        Change::SourceRecorded(noun) => noun.project(w),
        Change::Noted(noun) => noun.project(w),
        Change::BodyRecorded(noun) => noun.project(w),
        Change::BodyNamed(noun) => noun.project(w),
        Change::BodyReorganised(noun) => noun.project(w),
        Change::TermRecorded(noun) => noun.project(w),
        Change::FindingRecorded(noun) => noun.project(w),
        Change::RecommendationRecorded(noun) => noun.project(w),
        Change::RecommendationReworded(noun) => noun.project(w),
        Change::ResponseRecorded(noun) => noun.project(w),
        Change::CommitmentRecorded(noun) => noun.project(w),
        Change::PlanRecorded(noun) => noun.project(w),
        Change::OriginRecorded(noun) => noun.project(w),
        Change::ObjectiveRecorded(noun) => noun.project(w),
        Change::PlanReplaced(noun) => noun.project(w),
        Change::DutyRecorded(noun) => noun.project(w),
        Change::ReportingSuspended(noun) => noun.project(w),
        Change::MeasureRecorded(noun) => noun.project(w),
        Change::MeetingRecorded(noun) => noun.project(w),
        Change::StatementRecorded(noun) => noun.project(w),
        Change::QuestionRecorded(noun) => noun.project(w),
        Change::QuestionAnswered(noun) => noun.project(w),
        Change::CirculationRecorded(noun) => noun.project(w),
        Change::ReplyRecorded(noun) => noun.project(w),
        Change::FigureRecorded(noun) => noun.project(w),
        Change::ProgressClaimed(noun) => noun.project(w),
        Change::Verified(noun) => noun.project(w),
        Change::EvidenceRecorded(noun) => noun.project(w),
        Change::ResponseInterpreted(noun) => noun.project(w),
        Change::DateMoved(noun) => noun.project(w),
        Change::OwnerPassed(noun) => noun.project(w),
        Change::Closed(noun) => noun.project(w),
        Change::Linked(noun) => noun.project(w),
        Change::ExpectationArose(noun) => noun.project(w),
        Change::ExpectationEnded(noun) => noun.project(w),
        Change::FellSilent(noun) => noun.project(w),
        Change::ClockRan(noun) => noun.project(w),
        Change::Erased(noun) => noun.project(w),
        Change::Withheld(noun) => noun.project(w),
        Change::ExampleRecorded(noun) => noun.project(w),
        Change::ThemeMarked(noun) => noun.project(w),
        Change::ThemeAnswered(noun) => noun.project(w),
        Change::MemberRecorded(noun) => noun.project(w),
        Change::AgendaItemAdded(noun) => noun.project(w),
        Change::AttendanceTaken(noun) => noun.project(w),
        Change::MinutesApproved(noun) => noun.project(w),
        Change::MinutesCorrected(noun) => noun.project(w),
        Change::Referred(noun) => noun.project(w),
        Change::FundRecorded(noun) => noun.project(w),
        Change::AnswerJudged(noun) => noun.project(w),
        Change::AgreementRecorded(noun) => noun.project(w),
        Change::Signed(noun) => noun.project(w),
        Change::FlowRecorded(noun) => noun.project(w),
        Change::VoiceRecorded(noun) => noun.project(w),
        Change::FeedbackGiven(noun) => noun.project(w),
        Change::PracticeReviewRecorded(noun) => noun.project(w),
        Change::PracticeReviewPublished(noun) => noun.project(w),
    }
}

impl Writer<'_> {
    /// A row of a table.
    fn insert(&mut self, table: Table, values: Vec<Value>) {
        self.rows.inserts.push((table, values));
    }

    /// The number of the entry.
    fn seq(&self) -> Value {
        self.seq.into()
    }

    /// A statement that ends rows.
    fn update(&mut self, sql: &'static str, values: Vec<Value>) {
        self.rows.updates.push((sql, values));
    }

    /// That a body is named here in a role.
    fn mention(&mut self, mention: &Mention, role: &str, subject: Subject, source: SourceId) {
        if let Some(body) = mention.body {
            let row = vec![
                body.0.into(),
                self.seq(),
                role.into(),
                subject.noun().into(),
                subject.id().into(),
                source.0.into(),
            ];
            self.insert(Table::Mention, row);
        }
    }

    /// The same for a body that may not be stated.
    fn mention_stated(&mut self, mention: &Stated<Mention>, role: &str, subject: Subject, source: SourceId) {
        if let Stated::Stated(mention) = mention {
            self.mention(mention, role, subject, source);
        }
    }

    /// Words to be found by search.
    fn search(
        &mut self,
        subject: Subject,
        source: SourceId,
        passage: Option<u32>,
        language: Option<Language>,
        words: &str,
    ) {
        let folded = search::folded(words);
        // What is withheld is no word of the paper.
        if folded.is_empty() || words == MARK {
            return;
        }
        let noun = if passage.is_some() { "passage" } else { subject.noun() };
        // Room for 65,536 pieces of one entry; a source has fewer passages than that.
        let no = self.seq * 65_536 + self.searched;
        self.searched += 1;
        let row = vec![
            no.into(),
            self.seq(),
            noun.into(),
            subject.id().into(),
            source.0.into(),
            Value::Int(passage.map(i64::from)),
            language.map(|language| language.tag().to_owned()).into(),
            words.into(),
            folded.into(),
        ];
        self.insert(Table::Search, row);
    }
}

/// A noun as JSON, in the form its entry has it.
fn doc<T: Serialize>(noun: &T) -> Result<Value, Failure> {
    Ok(serde_json::to_string(noun)?.into())
}

/// The name of an enum's variant, as JSON has it.
fn name_of<T: Serialize>(kind: &T) -> Result<Value, Failure> {
    Ok(serde_json::to_string(kind)?.trim_matches('"').into())
}

pub(crate) use recommendation::wording;
