//! What is told when the arguments make no command, in the language wanted.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind as Wrong};
use llinyn_model::error::{Error, ErrorKind};

use super::out::Out;
use crate::locale::Locale;

/// Prints help or the version where that was asked for; else says what is wrong with the arguments.
pub(super) fn told(error: &clap::Error, locale: &Locale) -> ExitCode {
    if matches!(error.kind(), Wrong::DisplayHelp | Wrong::DisplayVersion) {
        // A reader that went away is no error of ours.
        drop(error.print());
        return ExitCode::SUCCESS;
    }
    Out::stderr(locale).error(&refused(error));
    ExitCode::from(2)
}

fn refused(error: &clap::Error) -> Error {
    let said = |kinds: &[ContextKind]| {
        let words: Vec<String> = kinds.iter().filter_map(|kind| error.get(*kind)).map(words).collect();
        words.join(" ").trim_end_matches("...").trim().to_owned()
    };
    let (kind, about) = match error.kind() {
        Wrong::InvalidValue | Wrong::ValueValidation => {
            (ErrorKind::BadValue, said(&[ContextKind::InvalidValue]))
        }
        Wrong::MissingRequiredArgument | Wrong::MissingSubcommand => {
            (ErrorKind::ArgumentMissing, said(&[ContextKind::InvalidArg]))
        }
        _ => (
            ErrorKind::ArgumentUnknown,
            said(&[ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::PriorArg]),
        ),
    };
    let command = error.kind() == Wrong::DisplayHelpOnMissingArgumentOrSubcommand;
    let (kind, about) = if command { (ErrorKind::ArgumentMissing, String::new()) } else { (kind, about) };
    let about = if about.is_empty() { "COMMAND".to_owned() } else { about };
    Error::new(kind, about).inside(error)
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(several) => several.join(" "),
        other => other.to_string(),
    }
}
