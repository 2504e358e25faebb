//! Signing in: who comes in, how, and what each may open.

mod bucket;
mod coming_in;
mod concern;
mod cost;
mod desk;
mod erasure;
mod evidence;
mod fund;
mod gap;
mod inputs;
mod intake;
mod letters;
mod measure;
mod person;
mod planning;
mod plans;
mod powers;
mod provider;
mod question;
mod reorganisation;
mod response;
mod smtp;
mod table;
mod withholding;
mod wrong;
