//! What leaves the program in other forms than pages.

pub mod diagnostics;
pub mod letter;
pub mod news;
pub mod open_data;
pub mod pack;
