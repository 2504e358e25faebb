//! The `llinyn` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    llinyn::cli::main()
}
