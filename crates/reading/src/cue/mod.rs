//! The cues: each file knows one kind of wording, in both languages, and carries its own cases.

pub(crate) mod addressee;
pub(crate) mod alias;
pub(crate) mod body;
pub(crate) mod child_name;
pub(crate) mod commitment;
pub(crate) mod disposition;
pub(crate) mod money;
pub(crate) mod recommendation;
pub(crate) mod response;
