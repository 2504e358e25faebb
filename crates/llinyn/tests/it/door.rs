//! Signing in: who comes in, how, and what each may open.

mod coming_in;
mod desk;
mod letters;
mod person;
mod powers;
mod smtp;
mod wrong;
