//! The systems that Llinyn brings together, each told as a story: a few papers come, and a person of that system asks
//! pages. Every story ends with [`story::Story::end`].

mod act;
mod answers;
mod asks;
mod closes;
mod endings;
mod meetings;
mod moves;
mod names;
mod plans;
mod replaces;
mod responds;
mod says;
mod silences;
mod story;
