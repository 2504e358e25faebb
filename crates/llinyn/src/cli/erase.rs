//! `llinyn erase`: words about a person, taken out of the record for good.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_model::body::Mention;
use llinyn_model::erasure::ErasureReason;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::IdMaker;
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::Out;
use crate::act::Deciders;
use crate::act::Refused;
use crate::act::erasure::{self, Asking};
use crate::clock::SystemDice;

/// What the command was asked to do.
pub(super) struct Options {
    pub(super) words: PathBuf,
    pub(super) reason: ErasureReason,
    pub(super) asked_by: String,
    pub(super) approved_by: String,
    pub(super) accept: bool,
}

pub(super) async fn run(context: &Context<'_>, options: Options) -> Result<ExitCode, Failed> {
    let words = words(&options.words)?;
    let store = Store::open(&context.db, Mode::Existing).await?;
    let done = done(context, &store, words, options).await;
    store.close().await;
    done
}

/// The reason of a name given on the command line.
pub(super) fn reason(name: &str) -> Result<ErasureReason, String> {
    let known = ErasureReason::ALL.into_iter().find(|reason| reason.name() == name);
    known.ok_or_else(|| ErasureReason::ALL.map(ErasureReason::name).join(", "))
}

async fn done(
    context: &Context<'_>,
    store: &Store,
    words: String,
    options: Options,
) -> Result<ExitCode, Failed> {
    let mut out = Out::stdout(context.locale);
    let asking = Asking { words, reason: Some(options.reason) };
    let checked = match erasure::check(store, &asking).await {
        Ok(checked) => checked,
        Err(Refused::Failed(error)) => return Err(error.into()),
        Err(Refused::Already) => return Ok(ExitCode::SUCCESS),
        Err(Refused::Problems(problems)) => {
            let errors = problems.into_iter().map(|problem| Error::new(problem.kind, problem.about));
            return Err(Failed { errors: errors.collect() });
        }
    };
    let entries = [("entries", FluentValue::from(checked.held.entries))];
    if !options.accept {
        out.line(&context.locale.with("cli-erase-dry", &entries));
        return Ok(ExitCode::SUCCESS);
    }
    let named = |words: &str, argument: &str| match words.trim() {
        "" => Err(Error::new(ErrorKind::ArgumentMissing, argument)),
        words => Ok(Mention::printed(words)),
    };
    let who = Deciders {
        asked_by: named(&options.asked_by, "--asked-by")?,
        approved_by: named(&options.approved_by, "--approved-by")?,
    };
    if who.asked_by == who.approved_by {
        return Err(Error::new(ErrorKind::SamePerson, "").into());
    }
    let (now, today) = (context.clock.now(), context.clock.today());
    let id = IdMaker::new(now, &mut SystemDice).make();
    let files = context.files().await?;
    erasure::erase(store, &files, &checked, who, id, (now, today), &mut SystemDice).await?;
    out.line(&context.locale.with("cli-erase-done", &entries));
    Ok(ExitCode::SUCCESS)
}

/// The words, from a file or from standard input: never from an argument, which a shell keeps.
fn words(path: &Path) -> Result<String, Error> {
    let mut words = String::new();
    let read = if path == Path::new("-") {
        std::io::stdin().read_to_string(&mut words).map(drop)
    } else {
        std::fs::read_to_string(path).map(|read| words = read)
    };
    read.map_err(|error| Error::new(ErrorKind::FileUnreadable, path.display().to_string()).inside(error))?;
    Ok(words)
}
