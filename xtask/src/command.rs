//! Other programs: where they are, and running them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// A command with its arguments, in the root of the project.
pub(crate) fn command<S: AsRef<OsStr>>(program: impl AsRef<OsStr>, arguments: &[S]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(crate::root());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_of_this_package(&name.to_string_lossy())) {
        cargo.env_remove(name);
    }
    cargo
}

/// Whether cargo set a variable to tell this program of its own package. Some packages are built anew whenever such a
/// variable changes, and would be built by turns from here and from a shell.
fn is_of_this_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_MANIFEST_")
}

/// Runs a command to its end; what it prints is seen.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let status = command.status().map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}").into()) }
}

/// What a command prints; nothing of it is seen unless it fails.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let done = command.stdin(Stdio::null()).output().map_err(|error| format!("{shown}: {error}"))?;
    if done.status.success() {
        return Ok(String::from_utf8(done.stdout)?);
    }
    let said = String::from_utf8_lossy(&done.stderr);
    Err(format!("{shown}: {}\n{}", done.status, said.trim_end()).into())
}

/// Whether a command can be run and ends well.
pub(crate) fn works(command: &mut Command) -> bool {
    output(command).is_ok()
}

/// The first of several programs that is on the path.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| executable(file)))
}

/// Whether a file is there and may be run.
pub(crate) fn executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// How many words of a command are shown.
const SHOWN: usize = 20;

/// A command as somebody would type it; of a very long one, its beginning.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let mut words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    if words.len() > SHOWN {
        words.truncate(SHOWN);
        words.push("...".into());
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_not_told_of_this_package() {
        for (variable, removed) in [
            ("CARGO_PKG_VERSION_MAJOR", true),
            ("CARGO_MANIFEST_DIR", true),
            ("CARGO_HOME", false),
            ("CARGO_TARGET_DIR", false),
        ] {
            assert_eq!(is_of_this_package(variable), removed, "{variable}");
        }
        // The variables of this very test.
        let told: Vec<_> =
            cargo(&["build"]).get_envs().map(|(name, value)| (name.to_owned(), value.is_none())).collect();
        assert!(told.contains(&("CARGO_MANIFEST_DIR".into(), true)), "{told:?}");
    }

    #[test]
    fn a_long_command_is_shown_by_its_beginning() {
        assert_eq!(shown(&command("a", &["b", "c"])), "a b c");
        assert_eq!(shown(&command("a", &["b"; 900])).len(), 2 * SHOWN + 3);
    }

    #[test]
    fn what_fails_is_told_in_its_own_words() {
        let error = output(&mut command("sh", &["-c", "echo so it is >&2; exit 3"])).unwrap_err().to_string();
        assert!(error.contains("so it is") && error.contains('3'), "{error}");
        assert_eq!(output(&mut command("echo", &["a"])).unwrap(), "a\n");
        assert!(!works(&mut command("there-is-no-such-program", &["a"])));
        assert!(find(&["there-is-no-such-program", "sh"]).is_some_and(|file| executable(&file)));
    }
}
