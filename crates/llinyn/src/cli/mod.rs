//! The command line: one file a command. Exit codes: 0 done, 1 something was found wrong, 2 bad input or no record.

mod check;
mod clock;
mod demo;
mod erase;
mod explain;
mod export;
mod failed;
mod guardian;
mod help;
mod import;
mod out;
mod pack;
mod papers;
mod plan;
mod post;
mod read;
mod rebuild;
mod repeats;
mod serve;
mod usage;
mod user;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use llinyn_model::account::Role;
use llinyn_model::erasure::ErasureReason;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::{Day, Language};

use crate::act::files::Files;
use crate::clock::{Clock, SystemClock};
use crate::extract;
use crate::locale::{Locale, Locales};
use failed::Failed;
use out::Out;

/// `llinyn`
#[derive(Debug, Parser)]
#[command(name = "llinyn", version, disable_help_subcommand = true)]
struct Cli {
    #[arg(long, global = true, env = "LLINYN_DB", value_name = "FILE|URL", default_value = "llinyn.db")]
    db: String,
    #[arg(long, global = true, env = "LLINYN_FILES", value_name = "FOLDER|URL")]
    files: Option<String>,
    #[arg(long, global = true, env = "LLINYN_LANG", value_name = "en|cy", value_parser = language, default_value = "en")]
    lang: Language,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Read {
        #[arg(required = true, value_name = "PAPER")]
        papers: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Repeats {
        #[arg(required = true, value_name = "PAPER")]
        papers: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Import {
        #[arg(required = true, value_name = "PAPER")]
        papers: Vec<PathBuf>,
        #[arg(long, conflicts_with = "review")]
        accept: bool,
        #[arg(long)]
        review: bool,
        #[arg(long = "ref", value_name = "REF")]
        reference: Option<String>,
        #[arg(long, value_name = "REF")]
        version_of: Option<String>,
    },
    Plan {
        #[arg(value_name = "TABLE")]
        table: PathBuf,
        #[arg(long, value_name = "REF")]
        body: String,
        #[arg(long, value_name = "REF", required_unless_present = "title")]
        into: Option<String>,
        #[arg(long, conflicts_with = "into")]
        title: Option<String>,
        #[arg(long)]
        accept: bool,
    },
    Check {
        #[arg(value_name = "PAPER")]
        papers: Vec<PathBuf>,
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<Day>,
        #[arg(long, conflicts_with = "github")]
        json: bool,
        #[arg(long)]
        github: bool,
    },
    Explain {
        #[arg(value_name = "CODE")]
        code: Option<String>,
    },
    Serve {
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
        listen: String,
        #[arg(long, env = "LLINYN_SITE", value_name = "URL")]
        site: Option<String>,
        #[arg(long, env = "LLINYN_SMTP", value_name = "URL", requires = "mail_from", hide_env_values = true)]
        smtp: Option<String>,
        #[arg(long, env = "LLINYN_MAIL_FROM", value_name = "ADDRESS", requires = "smtp")]
        mail_from: Option<String>,
        #[arg(long, env = "LLINYN_OIDC", value_name = "URL", requires = "oidc_client")]
        oidc: Option<String>,
        #[arg(long, env = "LLINYN_OIDC_CLIENT", value_name = "NAME", requires = "oidc")]
        oidc_client: Option<String>,
        #[arg(
            long,
            env = "LLINYN_OIDC_SECRET",
            value_name = "SECRET",
            requires = "oidc",
            hide_env_values = true
        )]
        oidc_secret: Option<String>,
    },
    Demo {
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
        listen: String,
    },
    Clock {
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<Day>,
    },
    User {
        #[arg(value_name = "add|invite|revoke|list")]
        what: user::What,
        #[arg(value_name = "EMAIL")]
        email: Option<String>,
        #[arg(long, default_value = "")]
        name: String,
        #[arg(long, default_value = "")]
        office: String,
        #[arg(long, value_name = "ROLE", value_parser = user::role, default_value = "reader")]
        role: Role,
        #[arg(long, value_name = "REF")]
        body: Option<String>,
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
        site: String,
    },
    Erase {
        #[arg(value_name = "WORDS")]
        words_file: PathBuf,
        #[arg(long, value_name = "asked|child|not_lawful|ordered", value_parser = erase::reason)]
        reason: ErasureReason,
        #[arg(long, value_name = "OFFICE", default_value = "")]
        asked_by: String,
        #[arg(long, value_name = "OFFICE", default_value = "")]
        approved_by: String,
        #[arg(long)]
        accept: bool,
    },
    Guardian {
        #[arg(value_name = "key|open")]
        action: guardian::Action,
        #[arg(value_name = "FILE")]
        sealed: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        identity: Option<PathBuf>,
    },
    Pack {
        #[arg(value_name = "REF")]
        of_body: String,
        #[arg(long, value_name = "YYYY-MM-DD")]
        since: Option<Day>,
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<Day>,
        #[arg(long, value_name = "text|html|docx|pdf|json", default_value = "text")]
        format: pack::Format,
        #[arg(long, value_name = "NAME|FILE")]
        template: Option<String>,
        #[arg(long, value_name = "FILE")]
        written: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[arg(long = "site", env = "LLINYN_SITE", value_name = "URL")]
        linked: Option<String>,
    },
    Rebuild,
    Verify {
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    Export {
        #[arg(long, value_name = "DIR", required_unless_present = "csv")]
        json: Option<PathBuf>,
        #[arg(long, value_name = "DIR", conflicts_with = "json")]
        csv: Option<PathBuf>,
    },
}

/// What every command works with.
struct Context<'a> {
    db: String,
    /// Where files are kept; beside the record where nothing says so.
    files: Option<String>,
    locale: &'a Locale,
    clock: &'a dyn Clock,
}

impl Context<'_> {
    /// Where files are kept, once it was made sure that they can be.
    async fn files(&self) -> Result<Files, Error> {
        let files = match &self.files {
            Some(setting) => Files::at(setting, Arc::new(SystemClock))?,
            None => Files::beside(&self.db),
        };
        files.reach().await?;
        Ok(files)
    }
}

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    if extract::is_wanted() {
        return extract::serve();
    }
    let locales = Locales::new();
    let language = help::language_wanted(std::env::args(), std::env::var("LLINYN_LANG").ok());
    let command = help::described(Cli::command(), locales.of(language));
    let cli = match command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage::told(&error, locales.of(language)),
    };
    let locale = locales.of(cli.lang);
    let context = Context { db: cli.db, files: cli.files, locale, clock: &SystemClock };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let result = match runtime {
        Ok(runtime) => runtime.block_on(run(cli.command, &context)),
        Err(error) => Err(Error::new(ErrorKind::Inside, "").inside(error).into()),
    };
    result.unwrap_or_else(|failed| {
        let mut out = Out::stderr(locale);
        failed.errors.iter().for_each(|error| out.error(error));
        ExitCode::from(2)
    })
}

async fn run(command: Command, context: &Context<'_>) -> Result<ExitCode, Failed> {
    match command {
        Command::Read { papers, json } => read::run(context, &papers, json),
        Command::Repeats { papers, json } => repeats::run(context, &papers, json).await,
        Command::Import { papers, accept, review, reference, version_of } => {
            let options = import::Options { accept, review, reference, version_of };
            import::run(context, &papers, &options).await
        }
        Command::Plan { table, body, into, title, accept } => {
            plan::run(context, &plan::Options { table, body, into, title, accept }).await
        }
        Command::Check { papers, on, json, github } => {
            let form = match (json, github) {
                (true, _) => check::Form::Json,
                (_, true) => check::Form::GitHub,
                _ => check::Form::Full,
            };
            check::run(context, &papers, on, form).await
        }
        Command::Explain { code } => explain::run(context, code.as_deref()),
        Command::Serve { listen, site, smtp, mail_from, oidc, oidc_client, oidc_secret } => {
            let (mail, oidc) = (smtp.zip(mail_from), oidc.zip(oidc_client));
            let options = serve::Options { listen, site, mail, oidc, oidc_secret };
            serve::run(context, options).await
        }
        Command::Demo { listen } => demo::run(context, &listen).await,
        Command::Clock { on } => clock::run(context, on).await,
        Command::User { what, email, name, office, role, body, site } => {
            let options = user::Options { what, email, name, office, role, body, site };
            user::run(context, options).await
        }
        Command::Erase { words_file, reason, asked_by, approved_by, accept } => {
            let options = erase::Options { words: words_file, reason, asked_by, approved_by, accept };
            erase::run(context, options).await
        }
        Command::Guardian { action, sealed, identity } => guardian::run(context, action, sealed, identity),
        Command::Rebuild => rebuild::run(context).await,
        Command::Pack { of_body, since, on, format, template, written, out, linked } => {
            let (body, site) = (of_body, linked);
            let options = pack::Options { body, on, since, format, template, written, out, site };
            pack::run(context, &options).await
        }
        Command::Verify { report: Some(report) } => verify::report(context, &report).await,
        Command::Verify { report: None } => verify::run(context).await,
        Command::Export { json, csv } => export::run(context, json.as_deref(), csv.as_deref()).await,
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en, cy".to_owned())
}
