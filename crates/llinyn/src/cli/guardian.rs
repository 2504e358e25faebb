//! `llinyn guardian key|open`: on a guardian's own machine, without the record.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use llinyn_model::error::{Error, ErrorKind};

use super::Context;
use super::failed::Failed;
use super::out::Out;
use super::papers::load_one;
use crate::act::concern;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Action {
    /// Makes a key.
    Key,
    /// Opens what was sealed to it.
    Open,
}

pub(super) fn run(
    context: &Context<'_>,
    action: Action,
    sealed: Option<PathBuf>,
    identity: Option<PathBuf>,
) -> Result<ExitCode, Failed> {
    let mut out = Out::stdout(context.locale);
    match action {
        Action::Key => {
            let (secret, public) = concern::new_key();
            out.line(&format!("# {}", context.locale.t("cli-guardian-keep")));
            out.line(&format!(
                "# {}",
                context.locale.with("cli-guardian-register", &[("words", public.into())])
            ));
            out.line(&secret);
        }
        Action::Open => {
            let lacks = |about: &str| Error::new(ErrorKind::ArgumentMissing, about);
            let sealed = read(&sealed.ok_or_else(|| lacks("FILE"))?)?;
            let identity = read(&identity.ok_or_else(|| lacks("--identity"))?)?;
            out.line(&concern::open(&sealed, &String::from_utf8_lossy(&identity))?);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    load_one(path).map(|file| file.bytes)
}
