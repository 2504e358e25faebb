//! Source: a document, with its text as read and the passages it was cut into.

use serde::{Deserialize, Serialize};

use crate::body::{Inference, Mention};
use crate::id::{Reference, SourceId};
use crate::passage::Passage;
use crate::{Day, DayRange, Language, Stated};

/// What sort of document it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The report of an inquiry.
    InquiryReport,
    /// The report of an inspection.
    InspectionReport,
    /// The report of a legislature's or council's committee.
    CommitteeReport,
    /// A government's or body's response to recommendations.
    GovernmentResponse,
    /// A report to a committee or council by its officers.
    CouncilReport,
    /// A strategy.
    Strategy,
    /// An action or improvement plan.
    ActionPlan,
    /// A progress report on a plan or on recommendations.
    ProgressReport,
    /// Minutes of a meeting.
    Minutes,
    /// A written question with its answer.
    WrittenQuestion,
    /// Guidance.
    Guidance,
    /// A practice review.
    PracticeReview,
    /// News.
    News,
    /// A statement made here: what a person typed into the program.
    Submission,
    /// Anything else.
    #[default]
    Other,
    /// An agreement, such as an accord on sharing information.
    Agreement,
}

impl SourceKind {
    /// All of them.
    pub const ALL: [SourceKind; 16] = [
        SourceKind::InquiryReport,
        SourceKind::InspectionReport,
        SourceKind::CommitteeReport,
        SourceKind::GovernmentResponse,
        SourceKind::CouncilReport,
        SourceKind::Strategy,
        SourceKind::ActionPlan,
        SourceKind::ProgressReport,
        SourceKind::Minutes,
        SourceKind::WrittenQuestion,
        SourceKind::Guidance,
        SourceKind::PracticeReview,
        SourceKind::News,
        SourceKind::Submission,
        SourceKind::Other,
        SourceKind::Agreement,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::InquiryReport => "inquiry_report",
            SourceKind::InspectionReport => "inspection_report",
            SourceKind::CommitteeReport => "committee_report",
            SourceKind::GovernmentResponse => "government_response",
            SourceKind::CouncilReport => "council_report",
            SourceKind::Strategy => "strategy",
            SourceKind::ActionPlan => "action_plan",
            SourceKind::ProgressReport => "progress_report",
            SourceKind::Minutes => "minutes",
            SourceKind::WrittenQuestion => "written_question",
            SourceKind::Guidance => "guidance",
            SourceKind::PracticeReview => "practice_review",
            SourceKind::News => "news",
            SourceKind::Submission => "submission",
            SourceKind::Other => "other",
            SourceKind::Agreement => "agreement",
        }
    }
}

/// When a source says it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The words as printed.
    pub words: Stated<String>,
    /// The days they lead to.
    pub days: Stated<DayRange>,
    /// Why the days were inferred, where they are not printed.
    pub inferred: Option<Inference>,
}

/// Who may see a source's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everyone; the canonical text, withheld words left out.
    #[default]
    Public,
    /// Nobody through the program; the file is kept by its digest.
    Sealed,
}

/// A document of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its short reference, the first part of the address of all that stands in it.
    pub reference: Reference,
    /// What sort it is.
    pub kind: SourceKind,
    /// Its title as printed.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Who issued it.
    pub issuers: Vec<Mention>,
    /// When.
    pub dated: Dated,
    /// The SHA-256 of the file, in hexadecimal; of the text itself where there is no file, as of a statement made here.
    pub digest: String,
    /// The form of the file: `text`, `markdown` or `html`.
    pub format: String,
    /// The name and version of the extractor that made the text; spans are never recomputed.
    pub extractor: String,
    /// The canonical text, in which likely names of children are already withheld.
    pub text: String,
    /// The passages the text was cut into.
    pub passages: Vec<Passage>,
    /// The source this is a newer version of.
    pub version_of: Option<SourceId>,
    /// 1, or one more than the version before.
    pub version: u32,
    /// Who may see the original file; the canonical text is public.
    pub original: Visibility,
}

/// A source without its text, for lists and citations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceHead {
    /// Its id.
    pub id: SourceId,
    /// Its reference.
    pub reference: Reference,
    /// What sort it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Who issued it.
    pub issuers: Vec<Mention>,
    /// When.
    pub dated: Dated,
    /// Its version.
    pub version: u32,
}

impl Source {
    /// The source without its text.
    pub fn head(&self) -> SourceHead {
        SourceHead {
            id: self.id,
            reference: self.reference.clone(),
            kind: self.kind,
            title: self.title.clone(),
            language: self.language,
            issuers: self.issuers.clone(),
            dated: self.dated.clone(),
            version: self.version,
        }
    }
}

impl Dated {
    /// Whether the source existed by the end of `day`. One that does not say when counts as existing: nothing
    /// shows that it did not.
    pub fn by(&self, day: Day) -> bool {
        self.earliest().is_none_or(|first| first <= day)
    }

    /// The first day the source can have been written on, as far as it says.
    pub fn earliest(&self) -> Option<Day> {
        self.days.value().and_then(|days| days.from.or(days.to))
    }

    /// The last day the source can have been written on.
    pub fn latest(&self) -> Option<Day> {
        self.days.value().and_then(|days| days.to.or(days.from))
    }
}
