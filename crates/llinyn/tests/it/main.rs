//! The program from outside: as it is started, read from and asked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops where it stands"
)]

mod bad_inputs;
mod clock;
mod door;
#[cfg(test)]
mod erase;
mod founding;
mod locales;
mod rules;
mod stories;
mod trouble;
mod web;
