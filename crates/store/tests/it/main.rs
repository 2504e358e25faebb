//! The tests of the store. Every check runs on SQLite and on PostgreSQL, each time in a database of its own.
//!
//! An engine that is too old is the one trouble that cannot be made here, because SQLite is built in; what counts
//! as too old is tested beside the code that decides it.

#[cfg(test)]
#[macro_use]
mod database;
/// The act as it stands in the program, so that it is tested on both engines.
#[cfg(test)]
#[path = "../../../llinyn/src/act/clock.rs"]
#[expect(unreachable_pub, reason = "in the program it is public")]
mod act;
#[cfg(test)]
mod make;
#[cfg(test)]
mod seen;
#[cfg(test)]
mod story;

#[cfg(test)]
mod account;
#[cfg(test)]
mod as_at;
#[cfg(test)]
mod clock;
#[cfg(test)]
mod columns;
#[cfg(test)]
mod concern;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod erase;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod news;
#[cfg(test)]
mod post;
#[cfg(test)]
mod random;
#[cfg(test)]
mod reach;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod rebuild;
#[cfg(test)]
mod recording;
#[cfg(test)]
mod reorganisation;
#[cfg(test)]
mod search;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod verify;
#[cfg(test)]
mod withhold;
