//! The record on disk: entries and the tables made from them, in one transaction, on SQLite or PostgreSQL.
//!
//! Every change is appended to the ledger and projected into tables by [`project`]; nothing else writes them, so
//! they can be rebuilt from the entries at any time ([`Store::rebuild`]). Rows are never changed: each carries the
//! number of its entry, and an expectation that ends also the number of the entry that ended it. So any page can be
//! made as the record stood at an earlier entry, from the same tables.

mod account;
mod catalogue;
mod concern;
mod db;
mod erase;
mod erasure_request;
mod export;
mod failure;
mod identity;
mod intake;
mod migrate;
mod outbox;
mod project;
mod read;
mod rebuild;
mod replace;
mod reply_link;
mod search;
mod sql;
mod subscription;
mod value;
mod verify;
mod withhold;
mod withholding_request;
mod write;

pub use account::Digest;
pub use catalogue::{Catalogue, ColumnKind};
pub use db::{Mode, Store};
pub use erase::{Erased, Held};
pub use export::{NOUNS, noun_of};
pub use outbox::About;
pub use read::{
    AS_NOW, AgreementFile, AnswerFile, Asked, BodyFile, CirculationFile, Count, Counted, Cursor, DueRow,
    EndedRow, Followed, Found, FundFile, Gap, GapFigure, Given, Head, Heard, Listed, MeetingFile, Met, News,
    Only, Orphan, Overdue, Owing, Page, Pending, PlanPage, PracticeReviewFile, Published, QuestionFile,
    Reader, ReviewCount, Role, Tally, ThemeFile, Tied, Totals, VoiceFile, Wanted, When, Wording,
};
pub use rebuild::Difference;
pub use reply_link::{Link, Post};
pub use search::{Hit, Hits, LONGEST_QUERY, Query};
pub use verify::{Finding, Report};
pub use write::Recorded;
