//! What comes from npm, for the tests alone: axe-core, which they put into the browser, and a provider of identity to
//! sign in at.

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::{command, run};

const PACKAGES: [&str; 2] = ["axe-core", "oidc-provider"];

/// The script that looks for barriers to people.
pub(crate) fn axe() -> PathBuf {
    folder().join("node_modules/axe-core/axe.min.js")
}

/// Whether all of it is there, in the versions that are asked for.
pub(super) fn installed() -> bool {
    axe().is_file() && PACKAGES.iter().all(|package| same_version(&folder(), package).unwrap_or(false))
}

/// Installs all of it, exactly as the lock file says.
pub(super) fn install() -> Outcome {
    if installed() {
        return Ok(());
    }
    run(command("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder()))?;
    if installed() { Ok(()) } else { Err("npm ended well, but not all of it is there".into()) }
}

fn folder() -> PathBuf {
    crate::root().join("e2e")
}

fn same_version(folder: &Path, package: &str) -> Option<bool> {
    let read = |file: &str| -> Option<serde_json::Value> {
        serde_json::from_str(&std::fs::read_to_string(folder.join(file)).ok()?).ok()
    };
    let wanted = read("package-lock.json")?;
    let there = read(&format!("node_modules/{package}/package.json"))?;
    let wanted = wanted.pointer(&format!("/packages/node_modules~1{package}/version"))?;
    Some(there.get("version")? == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_than_the_locked_one_does_not_do() {
        for (locked, there, same) in [("4.1.0", "4.1.0", Some(true)), ("4.2.0", "4.1.0", Some(false))] {
            let folder = tempfile::tempdir().unwrap();
            let axe = folder.path().join("node_modules/axe-core");
            std::fs::create_dir_all(&axe).unwrap();
            assert_eq!(same_version(folder.path(), "axe-core"), None);
            let lock = format!("{{\"packages\":{{\"node_modules/axe-core\":{{\"version\":\"{locked}\"}}}}}}");
            std::fs::write(folder.path().join("package-lock.json"), lock).unwrap();
            std::fs::write(axe.join("package.json"), format!("{{\"version\":\"{there}\"}}")).unwrap();
            assert_eq!(same_version(folder.path(), "axe-core"), same);
        }
    }
}
