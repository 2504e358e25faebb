//! Llinyn (Welsh: *thread*) follows every thread from a finding about children's services through recommendation,
//! response, commitment, progress, verification and scrutiny to a measured change for children, and never lets one
//! end in silence.

pub mod act;
pub mod bucket;
pub mod cli;
pub mod clock;
pub mod extract;
mod http;
pub mod locale;
pub mod period;
pub mod picture;
pub mod provider;
pub mod public;
pub mod register;
pub mod repeats;
pub mod report;
pub mod review_type;
pub mod smtp;
pub mod table;
pub mod web;
mod words;
