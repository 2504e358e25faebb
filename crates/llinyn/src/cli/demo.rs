//! `llinyn demo`: a new record in a temporary folder from the papers in `samples/`, served at once.

use std::path::PathBuf;
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_store::{Mode, Store};

use super::failed::Failed;
use super::out::Out;
use super::{Context, papers, serve};
use crate::act::clock;
use crate::act::files::Files;
use crate::act::import::{Importer, Outcome};
use crate::clock::{Stopwatch, SystemDice};
use crate::public::Public;
use crate::register::Register;
use crate::web;

pub(super) async fn run(context: &Context<'_>, listen: &str) -> Result<ExitCode, Failed> {
    let watch = Stopwatch::start();
    let listener = web::listen(listen).await?;
    let folder = std::env::temp_dir().join(format!("llinyn-demo-{}", context.clock.now().0));
    std::fs::create_dir_all(&folder).map_err(|error| {
        Error::new(ErrorKind::OutputUnwritable, folder.display().to_string()).inside(error)
    })?;
    let database = folder.join("llinyn.db").display().to_string();
    let store = Store::open(&database, Mode::Create).await?;
    record(context, &store, &Files::beside(&database)).await?;
    clock::run(&store, context.clock.now(), context.clock.today(), &mut SystemDice).await?;
    let totals = store.reader().totals(context.clock.today()).await?;
    let mut out = Out::stdout(context.locale);
    let number = |value: i64| FluentValue::from(value);
    let args = [
        ("address", FluentValue::from(web::address(&listener))),
        ("database", FluentValue::from(&*database)),
        ("threads", number(totals.recommendations)),
        ("owed", number(totals.owed)),
        ("silent", number(totals.silent)),
        ("ended", number(totals.closed.values().sum())),
        ("millis", FluentValue::from(u64::try_from(watch.millis()).unwrap_or(0))),
    ];
    out.line(&context.locale.with("cli-demo-ready", &args));
    drop(out);
    let public = Public { address: web::address(&listener), mails: false };
    serve::until_told(context, listener, (store, Files::beside(&database)), public, None, None).await
}

/// Records the sample papers, in the order of their names: a report before its answer.
async fn record(context: &Context<'_>, store: &Store, files: &Files) -> Result<(), Failed> {
    let folder = PathBuf::from("samples/papers");
    let listed = std::fs::read_dir(&folder)
        .map_err(|error| Error::new(ErrorKind::FileMissing, folder.display().to_string()).inside(error))?;
    let mut paths: Vec<PathBuf> =
        listed.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    paths.sort();
    let register = Register::shipped()?;
    let importer = Importer { store, files: Some(files), register: &register };
    for paper in papers::load(&paths)? {
        let at = context.clock.now();
        if let Outcome::Proposed(proposal) = importer.propose(paper, at, &mut SystemDice).await? {
            importer.accept(&proposal, at, &mut SystemDice).await?;
        }
    }
    Ok(())
}
