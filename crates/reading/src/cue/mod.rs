//! The cues: each file knows one kind of wording, in both languages, and carries its own cases.

pub(crate) mod addressee;
pub(crate) mod alias;
pub(crate) mod body;
pub(crate) mod child_name;
pub(crate) mod circulation;
pub(crate) mod citation;
pub(crate) mod commitment;
pub(crate) mod disposition;
pub(crate) mod figure;
pub(crate) mod finding;
pub(crate) mod meeting;
pub(crate) mod money;
pub(crate) mod paper;
pub(crate) mod part;
pub(crate) mod plan;
pub(crate) mod progress;
pub(crate) mod question;
pub(crate) mod recommendation;
pub(crate) mod response;
pub(crate) mod table;
pub(crate) mod term;
