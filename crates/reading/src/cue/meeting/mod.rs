//! Minutes: who was there, what was resolved, what was said and how firmly.

pub(crate) mod attendance;
pub(crate) mod decision;
pub(crate) mod statement;
