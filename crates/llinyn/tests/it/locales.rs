//! Both languages or no build: the message files of the program and of the rules are held to one another, to the
//! code that asks for them, and to what good English and good Welsh look like.

mod catalogue;
mod columns;
mod keys;
mod lists;
mod mutation;
mod shape;
mod sources;
mod spoken;
mod variables;
mod writing;
