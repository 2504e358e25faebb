//! The tests of the store. Every check runs on SQLite and on PostgreSQL, each time in a database of its own.
//!
//! An engine that is too old is the one trouble that cannot be made here, because SQLite is built in; what counts
//! as too old is tested beside the code that decides it.

#[cfg(test)]
#[macro_use]
mod database;
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
mod lists;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod random;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod rebuild;
#[cfg(test)]
mod recording;
#[cfg(test)]
mod search;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod verify;
