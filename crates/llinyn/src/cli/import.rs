//! `llinyn import PAPER... [--accept | --review]`: records papers and what stands in them; shows only, by default.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::PathBuf;
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Reference;
use llinyn_reading::Reading;
use llinyn_store::{Mode, Store};
use tokio::task::JoinHandle;

use super::failed::Failed;
use super::out::{Out, Style};
use super::read::short;
use super::{Context, papers};
use crate::act::import::{Importer, Outcome, Paper, Proposal, words};
use crate::clock::SystemDice;
use crate::register::Register;

/// What the command was asked to do.
pub(super) struct Options {
    pub(super) accept: bool,
    pub(super) review: bool,
    pub(super) reference: Option<String>,
    pub(super) version_of: Option<String>,
}

pub(super) async fn run(
    context: &Context<'_>,
    paths: &[PathBuf],
    options: &Options,
) -> Result<ExitCode, Failed> {
    // Every paper must be readable before the first is recorded.
    let mut papers = papers::readable(paths)?;
    if let [paper] = papers.as_mut_slice() {
        paper.reference = options.reference.as_deref().map(slug).transpose()?;
        paper.version_of = options.version_of.as_deref().map(slug).transpose()?;
    } else if options.reference.is_some() || options.version_of.is_some() {
        return Err(Error::new(ErrorKind::BadValue, "--ref, --version-of").into());
    }
    let writes = options.accept || options.review;
    // What is only shown is shown against a record that is there, or an empty one.
    let there = context.db.starts_with("postgres") || std::path::Path::new(&context.db).exists();
    let store = if writes || there {
        Store::open(&context.db, Mode::Create).await?
    } else {
        Store::in_memory().await?
    };
    let files = context.files().await?;
    let register = Register::shipped()?;
    let importer = Importer { store: &store, files: Some(&files), register: &register };
    let mut out = Out::stdout(context.locale);
    let mut papers = papers.into_iter();
    let mut next = papers.next().map(reading);
    while let Some(current) = next {
        // While one paper is recorded, the next is read.
        next = papers.next().map(reading);
        let (paper, reading) =
            current.await.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))??;
        let name = paper.name.clone();
        match importer.propose_read(paper, reading, context.clock.now(), &mut SystemDice).await? {
            Outcome::Known(source) => {
                let args = [
                    ("paper", FluentValue::from(name)),
                    ("reference", FluentValue::from(source.reference.as_str())),
                ];
                out.line(&context.locale.with("cli-import-known", &args));
            }
            Outcome::Proposed(mut proposal) => {
                if options.review {
                    review(&mut out, context, &mut proposal);
                }
                summary(&mut out, context, &name, &proposal);
                if writes {
                    let recorded = importer.accept(&proposal, context.clock.now(), &mut SystemDice).await?;
                    let args = [
                        ("first", FluentValue::from(recorded.first)),
                        ("last", FluentValue::from(recorded.last)),
                    ];
                    out.line(&context.locale.with("cli-import-recorded", &args));
                }
            }
        }
    }
    if !writes {
        out.line(&context.locale.t("cli-import-dry"));
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Begins to read a paper, beside whatever else goes on.
fn reading(paper: Paper) -> JoinHandle<Result<(Paper, Reading), Error>> {
    tokio::task::spawn_blocking(move || papers::read(&paper).map(|reading| (paper, reading)))
}

fn slug(text: &str) -> Result<Reference, Error> {
    Reference::slug(text).ok_or_else(|| Error::new(ErrorKind::BadReference, text))
}

fn summary(out: &mut Out, context: &Context, name: &str, proposal: &Proposal) {
    let title = out.styled(Style::Strong, &proposal.source.title);
    out.line(&format!("{title}\n{name} → /{}", proposal.source.reference));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for change in &proposal.changes {
        *kinds.entry(change.kind()).or_default() += 1;
    }
    for (kind, count) in kinds {
        out.line(&format!("{count:>6}  {}", context.locale.t(&format!("change-{kind}"))));
    }
}

/// Shows each item and asks whether it is recorded. Input that ends keeps what was not asked about out.
fn review(out: &mut Out, context: &Context, proposal: &mut Proposal) {
    let mut answers = std::io::stdin().lock().lines();
    let mut all = false;
    let mut kept = std::collections::HashSet::new();
    for change in proposal.changes.iter().filter(|change| words(change).is_some()) {
        let text = words(change).unwrap_or_default();
        out.line(&format!("{}: {}", context.locale.t(&format!("change-{}", change.kind())), short(text)));
        if !all {
            out.line(&context.locale.t("cli-import-ask"));
            let answer = answers.next().and_then(Result::ok).unwrap_or_default();
            match answer.trim() {
                "a" => all = true,
                "y" | "i" => {}
                _ => continue,
            }
        }
        kept.insert(change.subject());
    }
    proposal.keep_only(|change| words(change).is_none() || kept.contains(&change.subject()));
}
