//! The help texts, from the message files, in the language wanted.

use clap::{Arg, ArgAction, Command};
use llinyn_model::Language;

use crate::locale::Locale;

/// The language the arguments ask for, before they are parsed.
pub(super) fn language_wanted(mut args: impl Iterator<Item = String>, setting: Option<String>) -> Language {
    let mut wanted = setting;
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => wanted = args.next(),
            Some(value) => wanted = Some(value.trim_start_matches('=').to_owned()),
            None => {}
        }
    }
    wanted.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}

/// The command line with its help texts.
pub(super) fn described(command: Command, locale: &Locale) -> Command {
    let command = command
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version).help(locale.t("cli-arg-version")));
    let mut command = with_args(command.about(locale.t("cli-about")), locale)
        .subcommand_help_heading(locale.t("cli-commands"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command
            .mut_subcommand(&name, |sub| with_args(sub.about(locale.t(&format!("cli-{name}"))), locale));
    }
    command
}

fn with_args(command: Command, locale: &Locale) -> Command {
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", locale.t("cli-usage"));
    let mut command =
        command.help_template(template).disable_help_flag(true).arg(flag("help", 'h', ArgAction::Help));
    let args = command.get_arguments().map(|arg| (arg.get_id().to_string(), arg.is_positional()));
    for (id, positional) in args.collect::<Vec<_>>() {
        let key = format!("cli-arg-{}", id.replace('_', "-"));
        let heading = locale.t(if positional { "cli-arguments" } else { "cli-options" });
        command = command.mut_arg(&id, |arg| arg.help(locale.t(&key)).help_heading(heading));
    }
    command
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action).global(name == "help")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_arguments() {
        let wanted = |args: &[&str], setting: Option<&str>| {
            language_wanted(args.iter().map(|arg| (*arg).to_owned()), setting.map(str::to_owned))
        };
        assert_eq!(wanted(&["llinyn", "--lang", "cy", "read"], None), Language::Cy);
        assert_eq!(wanted(&["llinyn", "read", "--lang=cy"], None), Language::Cy);
        assert_eq!(wanted(&["llinyn"], Some("cy")), Language::Cy);
        assert_eq!(wanted(&["llinyn", "--lang", "en"], Some("cy")), Language::En);
        assert_eq!(wanted(&["llinyn", "--lang", "fr"], None), Language::En);
    }
}
