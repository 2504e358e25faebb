//! Signing in: who comes in, how, and what each may open.

mod bucket;
mod circulation;
mod coming_in;
mod concern;
mod cost;
mod desk;
mod erasure;
mod evidence;
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
mod replying;
mod response;
mod smtp;
mod table;
mod withholding;
mod wrong;
