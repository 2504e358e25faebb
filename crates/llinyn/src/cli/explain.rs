//! `llinyn explain R003`: the page of a rule, in the language wanted; without a code, the list of rules.

use std::process::ExitCode;

use llinyn_check::registry;
use llinyn_model::error::{Error, ErrorKind};

use super::Context;
use super::failed::Failed;
use super::out::{Out, Style};

pub(super) fn run(context: &Context, code: Option<&str>) -> Result<ExitCode, Failed> {
    let mut out = Out::stdout(context.locale);
    let language = context.locale.language();
    let Some(code) = code else {
        for rule in registry::RULES {
            out.line(&format!(
                "{}  {:<9} {}",
                out.styled(Style::Strong, rule.code),
                context.locale.t(&format!("level-{}", rule.level.name())),
                rule.title(language)
            ));
        }
        return Ok(ExitCode::SUCCESS);
    };
    let rule = registry::rule(code).ok_or_else(|| Error::new(ErrorKind::RuleUnknown, code))?;
    out.line(rule.page(language).trim_end());
    Ok(ExitCode::SUCCESS)
}
