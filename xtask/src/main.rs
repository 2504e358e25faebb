//! Everything the project does to itself: `cargo xtask setup | test | tidy | gen | bench`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program's whole answer is what it prints"
)]

mod bench;
mod clock;
mod command;
mod r#gen;
mod setup;
mod steps;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a task gives back; the error is a sentence for whoever ran it.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "\
cargo xtask COMMAND

  setup                 install what the tests need, or say what is missing
  test [--only STEP]    everything that has to hold before a change is taken
  tidy                  the invariants of ARCHITECTURE.md, held against the tree
  gen N DIR             papers about invented places, for a record of about N threads
  bench [--build]       how fast the program is, beside what it should be";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["setup"] => setup::run(setup::Purpose::Test),
        ["test"] => test::run(None),
        ["test", "--only", step] => test::run(Some(step)),
        ["bench"] => bench::run(false),
        ["bench", "--build"] => bench::run(true),
        ["gen", threads, folder] => r#gen::run(threads, Path::new(folder)),
        ["tidy"] => tidy::run(),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the project.
fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}
