//! Signing in: who comes in, how, and what each may open.

mod coming_in;
mod desk;
mod person;
mod planning;
mod plans;
mod powers;
mod table;
mod wrong;
