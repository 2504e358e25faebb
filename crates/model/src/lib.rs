//! The nouns of Llinyn and their rules.
//!
//! Reading [`change::Change`] tells the whole domain; [`status`] says what became of a promise.
//! Nothing in this crate reads a file, a clock, a database or the network.

pub mod account;
pub mod agenda_item;
pub mod body;
pub mod calendar;
pub mod change;
pub mod circulation;
pub mod clock_run;
pub mod closure;
pub mod commitment;
pub mod concern;
pub mod day;
pub mod erasure;
pub mod error;
pub mod evidence;
pub mod example;
pub mod expectation;
pub mod figure;
pub mod finding;
pub mod fold;
pub mod horizon;
pub mod id;
pub mod intake;
pub mod interpretation;
pub mod language;
pub mod letter;
pub mod link;
pub mod measure;
pub mod meeting;
pub mod membership;
pub mod minutes;
pub mod moving;
pub mod news;
pub mod note;
pub mod paper;
pub mod passage;
pub mod passing;
pub mod plan;
pub mod power;
pub mod progress;
pub mod question;
pub mod recommendation;
pub mod redaction;
pub mod referral;
pub mod reorganisation;
pub mod response;
pub mod silence;
pub mod source;
pub mod stated;
pub mod status;
pub mod subject;
pub mod subscription;
pub mod term;
pub mod theme;
pub mod thread;
pub mod topic;
pub mod verification;
mod withheld;
pub mod withholding;
pub mod written_answer;

pub use day::{Day, DayRange, Instant};
pub use error::Error;
pub use language::Language;
pub use stated::Stated;
