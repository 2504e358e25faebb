//! `llinyn plan`: commitments out of a CSV or XLSX file, into a plan of the record or into a new one.

use std::path::PathBuf;
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_store::{Mode, Store};

use super::failed::Failed;
use super::out::{Out, Style};
use super::read::short;
use super::{Context, papers};
use crate::act::planning::{self, NewPlan, Planning, Whole};
use crate::act::{Actor, Desk, Problem, Promise, Refused};
use crate::clock::SystemDice;
use crate::table;

/// What the command was asked to do.
pub(super) struct Options {
    pub(super) table: PathBuf,
    pub(super) body: String,
    pub(super) into: Option<String>,
    pub(super) title: Option<String>,
    pub(super) accept: bool,
}

pub(super) async fn run(context: &Context<'_>, options: &Options) -> Result<ExitCode, Failed> {
    let file = papers::load_one(&options.table)?;
    let promises = match table::read(&file.name, &file.bytes) {
        Ok(promises) => promises,
        Err(problems) => return Ok(told(context, &problems)),
    };
    let store = Store::open(&context.db, Mode::Existing).await?;
    let done = done(context, &store, options, promises).await;
    // Closed whether or not it could be done, so that no half of the file is left beside it.
    store.close().await;
    done
}

async fn done(
    context: &Context<'_>,
    store: &Store,
    options: &Options,
    promises: Vec<Promise>,
) -> Result<ExitCode, Failed> {
    let actor = actor(context, store, &options.body).await?;
    let plan = match (&options.into, &options.title) {
        (Some(plan), _) => Whole::Known(Reference::stored(plan.trim_start_matches('/').to_owned())),
        (None, title) => Whole::New(NewPlan {
            title: title.clone().unwrap_or_default(),
            owner: actor.name.clone(),
            ..NewPlan::default()
        }),
    };
    let planning = Planning { plan, promises };
    let desk = async || {
        let (language, now, today) = (context.locale.language(), context.clock.now(), context.clock.today());
        Desk::open(store, &actor, language, now, today).await
    };
    let mut out = Out::stdout(context.locale);
    let changes = match planning::propose(desk().await, &planning, &mut SystemDice).await {
        Ok(changes) => changes,
        Err(refused) => return refusal(context, refused),
    };
    show(&mut out, context, &changes);
    if !options.accept {
        out.line(&context.locale.t("cli-plan-dry"));
        return Ok(ExitCode::SUCCESS);
    }
    match planning::plan(desk().await, &planning, &mut SystemDice).await {
        Ok(acted) => {
            let (first, last) = (acted.recorded.first, acted.recorded.last);
            let args = [("first", FluentValue::from(first)), ("last", FluentValue::from(last))];
            out.line(&context.locale.with("cli-import-recorded", &args));
            Ok(ExitCode::SUCCESS)
        }
        Err(refused) => refusal(context, refused),
    }
}

/// Whoever has the database speaks for the board, in the name of a body.
async fn actor(context: &Context<'_>, store: &Store, reference: &str) -> Result<Actor, Error> {
    let body = super::user::body(store, reference).await?;
    let named = store.reader().named_body(body).await?;
    let name = named.map(|named| named.name(context.locale.language()).0.to_owned()).unwrap_or_default();
    Ok(Actor { body, name, office: String::new(), for_board: true, once: None })
}

fn show(out: &mut Out, context: &Context, changes: &[Change]) {
    let locale = context.locale;
    let mut count = 0;
    for change in changes {
        let Change::CommitmentRecorded(commitment) = change else { continue };
        count += 1;
        let text = out.styled(Style::Strong, &short(&commitment.text));
        let owner = commitment.owner.value();
        let owner = owner.map_or_else(|| locale.t("stated-not-stated"), |owner| owner.words.clone());
        let due = commitment.horizon.due();
        let due = due.value().map_or_else(|| locale.t("stated-not-stated"), |due| locale.day(*due));
        let grade = locale.t(&format!("grade-{}", commitment.grade.name().replace('_', "-")));
        out.line(&format!("{text}\n  {owner} · {due} · {grade}"));
    }
    out.line(&locale.with("desk-table-shown", &[("count", FluentValue::from(count))]));
}

fn refusal(context: &Context<'_>, refused: Refused) -> Result<ExitCode, Failed> {
    match refused {
        Refused::Problems(problems) => Ok(told(context, &problems)),
        Refused::Failed(error) => Err(error.into()),
        Refused::Already => Ok(ExitCode::SUCCESS),
    }
}

/// Tells all that is wrong.
fn told(context: &Context<'_>, problems: &[Problem]) -> ExitCode {
    let mut out = Out::stderr(context.locale);
    for problem in problems {
        let (message, help) = problem.words_in_file(context.locale);
        out.line(&format!("{message}\n  {help}"));
    }
    let count = [("count", FluentValue::from(problems.len()))];
    out.line(&context.locale.with("desk-table-wrong", &count));
    ExitCode::from(2)
}
