//! Signing in: who comes in, how, and what each may open.

mod coming_in;
mod desk;
mod gap;
mod intake;
mod person;
mod powers;
mod reorganisation;
mod wrong;
