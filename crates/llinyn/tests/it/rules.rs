//! The rules, by cases told in prose: `crates/check/cases/<CODE>.md`.
//!
//! A case is a heading, a sentence that says what it shows, the papers it needs and what the rule finds in them. A
//! block named like a file is a paper; the block `found` has a line for each find, `R001 7 Its message.`, with the
//! paper in front of the line where there are several, `R001 answer.txt:7`, and `-` where it stands nowhere in
//! particular. The message is that of the paper's language, and may be left out. Papers are imported in order, and
//! all are checked on the day of the line `on:`, else on 2024-05-01. What other rules find is their own affair.

mod case;
mod cases;
mod pages;
pub(crate) mod record;
