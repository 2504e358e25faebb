//! `llinyn pack BODY`: the report for a meeting of a body, as text, a page, a document, PDF or data.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Reference;
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::papers::load_one;
use crate::report::pack::template::Template;
use crate::report::pack::{self, Pack, Wanted, docx, sheet, text, typeset, written};

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Html,
    Docx,
    Pdf,
    Json,
}

/// What is wanted.
pub(super) struct Options {
    pub(super) body: String,
    pub(super) on: Option<Day>,
    pub(super) since: Option<Day>,
    pub(super) format: Format,
    /// The name of a template, or a file of templates.
    pub(super) template: Option<String>,
    /// A file of what somebody wrote below its headings.
    pub(super) written: Option<PathBuf>,
    pub(super) out: Option<PathBuf>,
    /// The address of the site links lead to; without one there are none.
    pub(super) site: Option<String>,
}

pub(super) async fn run(context: &Context<'_>, options: &Options) -> Result<ExitCode, Failed> {
    let today = context.clock.today();
    let on = options.on.unwrap_or(today);
    if on > today {
        return Err(Error::new(ErrorKind::DayToCome, on.to_string()).into());
    }
    let unknown = || Error::new(ErrorKind::NotInRecord, options.body.clone());
    let body = Reference::slug(&options.body).ok_or_else(unknown)?;
    let store = Store::open(&context.db, Mode::Existing).await?;
    let named = store.reader().body(&body, 0).await?.ok_or_else(unknown)?.named;
    let (templates, name) = templates(options.template.as_deref())?;
    let template = Template::chosen(templates.clone(), &name, named.body.kind)?;
    let words = match &options.written {
        Some(file) => written::read(&template, &String::from_utf8_lossy(&load_one(file)?.bytes)),
        None => Vec::new(),
    };
    let problems = written::problems(&words);
    if !problems.is_empty() {
        let errors = problems.into_iter().map(|problem| Error::new(problem.kind, problem.about)).collect();
        return Err(Failed { errors });
    }
    let wanted = Wanted {
        body: &body,
        on,
        since: options.since,
        templates: &templates,
        template: &name,
        written: &words,
    };
    let pack = pack::make(&store, &wanted, context.locale).await?;
    store.close().await;
    let bytes = bytes(&pack, options, context)?;
    match &options.out {
        Some(file) => std::fs::write(file, bytes).map_err(|error| {
            Error::new(ErrorKind::FileUnreadable, file.display().to_string()).inside(error)
        })?,
        // A reader that went away (`| head`) is no error of ours.
        None => drop(std::io::stdout().lock().write_all(&bytes)),
    }
    Ok(ExitCode::SUCCESS)
}

/// The templates there are and the name of the one that is wanted: one of those shipped, or the first of a file.
fn templates(wanted: Option<&str>) -> Result<(Vec<Template>, String), Error> {
    let shipped = Template::shipped()?;
    match wanted {
        Some(name) if shipped.iter().all(|template| template.name != name) && name.contains('.') => {
            let own = Template::read(&String::from_utf8_lossy(&load_one(name.as_ref())?.bytes))?;
            let name = own.first().map(|template| template.name.clone()).unwrap_or_default();
            Ok((own, name))
        }
        name => Ok((shipped, name.unwrap_or_default().to_owned())),
    }
}

fn bytes(pack: &Pack, options: &Options, context: &Context<'_>) -> Result<Vec<u8>, Error> {
    let address = options.site.as_deref().unwrap_or_default().trim_end_matches('/');
    Ok(match options.format {
        Format::Text => text::written(pack).into_bytes(),
        Format::Html => sheet::written(pack, address, context.locale)?.into_bytes(),
        Format::Docx => docx::written(pack, address)?,
        Format::Pdf => typeset::written(pack)?,
        Format::Json => serde_json::to_vec_pretty(pack)
            .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?,
    })
}
