//! The systems that Llinyn brings together, each told as a story: a few papers come, and a person of that system asks
//! pages. Every story ends with [`story::Story::end`].

mod answers;
mod asks;
mod endings;
mod meetings;
mod names;
mod plans;
mod silences;
mod story;
