//! Plans: their titles, what they answer, their objectives, and the duty to report on them.

pub(crate) mod objective;
pub(crate) mod origin;
pub(crate) mod overseer;
pub(crate) mod reporting;
pub(crate) mod title;
