//! Signing in: who comes in, how, and what each may open.

mod coming_in;
mod desk;
mod intake;
mod person;
mod powers;
mod wrong;
