//! `llinyn check [--on DAY] [--json|--github] [PAPER...]`: what is wrong, in rustc's manner, with the paper's line under each.

use std::path::PathBuf;
use std::process::ExitCode;

use llinyn_check::{Diagnostic, Level};
use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_store::{Mode, Store};

use super::failed::Failed;
use super::out::Out;
use super::{Context, papers};
use crate::act::import::{Importer, Outcome};
use crate::clock::SystemDice;
use crate::register::Register;
use crate::report::diagnostics::{self, Found};

/// How the finds are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Full,
    Json,
    GitHub,
}

pub(super) async fn run(
    context: &Context<'_>,
    paths: &[PathBuf],
    on: Option<Day>,
    form: Form,
) -> Result<ExitCode, Failed> {
    let on = on.unwrap_or_else(|| context.clock.today());
    let there = context.db.starts_with("postgres") || std::path::Path::new(&context.db).exists();
    let store = match (there, paths.is_empty()) {
        (true, _) => Store::open(&context.db, Mode::Existing).await?,
        // Papers alone are checked in a record of their own, gone afterwards.
        (false, false) => Store::in_memory().await?,
        (false, true) => return Err(Error::new(ErrorKind::FileMissing, context.db.clone()).into()),
    };
    let wanted = wanted(context, &store, there, paths).await?;
    let papers = all(&store, &wanted).await?;
    let mut out = Out::stdout(context.locale);
    let (mut errors, mut warnings, mut notes) = (0, 0, 0);
    let mut found = Vec::new();
    for (paper, file) in &papers {
        for diagnostic in llinyn_check::check(paper, on) {
            *count(&diagnostic, &mut errors, &mut warnings, &mut notes) += 1;
            found.push(Found { diagnostic, paper, file });
        }
    }
    match form {
        Form::Full => {
            for one in &found {
                out.line(&diagnostics::full(one, context.locale, out.colour()));
            }
            out.line(&diagnostics::totals(context.locale, errors, warnings, notes));
        }
        Form::Json => out.line(&diagnostics::json(&found, context.locale)?),
        Form::GitHub => found.iter().for_each(|one| out.line(&diagnostics::github(one, context.locale))),
    }
    Ok(ExitCode::from(u8::from(errors > 0)))
}

fn count<'c>(
    diagnostic: &Diagnostic,
    errors: &'c mut usize,
    warnings: &'c mut usize,
    notes: &'c mut usize,
) -> &'c mut usize {
    match diagnostic.rule.level {
        Level::Error => errors,
        Level::Warning => warnings,
        Level::Note => notes,
    }
}

/// The papers asked for: their references, and their files' names. One that is not in a record that is kept is refused;
/// into a record that is gone afterwards it is imported.
async fn wanted(
    context: &Context<'_>,
    store: &Store,
    kept: bool,
    paths: &[PathBuf],
) -> Result<Vec<(Reference, String)>, Failed> {
    let register = Register::shipped()?;
    let mut wanted = Vec::new();
    let mut paths = paths.iter();
    for paper in papers::load(paths.as_slice())? {
        // What a mail encloses is shown by its name within it.
        let file = if paper.name.contains('/') { None } else { paths.next() };
        let shown = file.map_or_else(|| paper.name.clone(), |path| path.display().to_string());
        let importer = Importer { store, files: None, register: &register };
        let reference = match importer.propose(paper, context.clock.now(), &mut SystemDice).await? {
            Outcome::Known(source) => source.reference,
            Outcome::Proposed(_) if kept => {
                return Err(Error::new(ErrorKind::NotInRecord, shown).into());
            }
            Outcome::Proposed(proposal) => {
                importer.accept(&proposal, context.clock.now(), &mut SystemDice).await?;
                proposal.source.reference
            }
        };
        wanted.push((reference, shown));
    }
    Ok(wanted)
}

/// The papers of the record, all of them where none was asked for.
async fn all(store: &Store, wanted: &[(Reference, String)]) -> Result<Vec<(Paper, String)>, Error> {
    let reader = store.reader();
    let mut papers = Vec::new();
    if !wanted.is_empty() {
        for (reference, file) in wanted {
            papers.extend(reader.paper(reference).await?.map(|paper| (paper, file.clone())));
        }
        return Ok(papers);
    }
    let mut after = 0;
    loop {
        let page = reader.sources(after, 200).await?;
        let Some((last, _)) = page.last() else { return Ok(papers) };
        after = *last;
        for (_, source) in &page {
            let file = format!("/{}", source.reference);
            papers.extend(reader.paper(&source.reference).await?.map(|paper| (paper, file)));
        }
    }
}
