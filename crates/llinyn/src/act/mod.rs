//! What people do with the record. Only this folder writes the store, and it knows nothing of HTTP.
//!
//! What a person says here becomes a source of its own (see [`said`]); every act checks all of it first, and records
//! either everything in one transaction or nothing.

pub mod account;
pub mod actor;
pub mod agenda;
pub mod agreement;
pub mod assurance;
pub mod attendance;
pub mod board;
pub mod circulation;
pub mod clock;
pub mod closure;
pub mod concern;
pub mod cost;
mod deciders;
mod desk;
pub mod duty;
pub mod erasure;
pub mod evidence;
mod few;
pub mod files;
mod finder;
pub mod flow;
pub mod fund;
pub mod import;
pub mod intake;
pub mod interpreting;
pub mod judgement;
pub mod link;
pub mod measure;
pub mod minutes;
pub mod moving;
pub mod needs;
pub mod origin;
pub mod plan;
pub mod planning;
pub mod post;
pub mod practice_review;
pub mod progress;
mod promise;
pub mod question;
pub mod referral;
pub mod reorganisation;
pub mod reporting;
pub mod responding;
mod said;
pub mod subscription;
pub mod term;
pub mod verification;
pub mod voice;
pub mod withholding;

pub use actor::{Acted, Actor, Problem, Refused};
pub use deciders::Deciders;
pub use desk::Desk;
pub use promise::Promise;
pub(crate) use said::{misfit, paragraphs};
