//! Sentences, words and languages of a text.

pub(crate) mod language;
pub(crate) mod phrase;
pub(crate) mod sentence;
