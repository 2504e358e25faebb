//! `test`: everything that has to hold before a change is taken, by one command here and on every other machine.

pub(crate) mod cluster;
mod licences;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::{cargo, output, run as run_command};
use crate::setup::{self, Purpose};
use crate::steps::Steps;
use crate::tidy;
use cluster::Cluster;

/// What is run beside the journeys; and without the founding papers, whose tests stand in a module of that name.
const TESTS: &str = "not package(e2e)";
const TESTS_WITHOUT_SEEDS: &str = "not package(e2e) and not test(/^founding::/)";

/// Every package but the typesetter, which takes longer to build than all others, and has a step of its own.
const ALL_BUT_TYPESET: [&str; 4] = ["--locked", "--workspace", "--exclude", "llinyn-typeset"];

const NO_SEEDS: &str = "\
THE FOUNDING PAPERS ARE NOT TESTED: LLINYN_SEEDS is not set.
Everything else is. To test them too, name the folder that holds them in LLINYN_SEEDS.";

/// Runs all steps, or one of them.
///
/// # Errors
/// Where anything does not hold, or something needed is missing.
pub(crate) fn run(only: Option<&str>) -> Outcome {
    let seeds = seeds(std::env::var_os("LLINYN_SEEDS").map(PathBuf::from))?;
    if seeds.is_none() {
        println!("{NO_SEEDS}");
    }
    setup::run(Purpose::Test)?;
    let mut steps = Steps::new(only);
    steps.step("format", || run_command(&mut cargo(&["fmt", "--all", "--check"])));
    steps.step("tidy", tidy::run);
    steps.step("licences", licences::check);
    steps.step("clippy", || {
        run_command(cargo(&["clippy", "--all-targets"]).args(ALL_BUT_TYPESET).args(["--", "-D", "warnings"]))
    });
    // Everything is built for the whole workspace, so that nothing is built twice with other features.
    steps.step("tests", || tests(seeds.as_deref()));
    steps.step("browser", browser);
    steps.step("doc tests", || run_command(cargo(&["test", "--doc"]).args(ALL_BUT_TYPESET)));
    steps.step("typeset", typeset);
    let done = steps.finish();
    if seeds.is_none() {
        println!("\n{NO_SEEDS}");
    }
    done
}

/// Everything but the journeys, beside a PostgreSQL cluster that is stopped whatever happens.
fn tests(seeds: Option<&Path>) -> Outcome {
    let cluster = Cluster::start()?;
    let which = if seeds.is_some() { TESTS } else { TESTS_WITHOUT_SEEDS };
    let mut tests = cargo(&["nextest", "run", "-E", which]);
    tests.args(ALL_BUT_TYPESET).env("LLINYN_TEST_PG", cluster.address());
    if let Some(seeds) = seeds {
        tests.env("LLINYN_SEEDS", seeds);
    }
    run_command(&mut tests)
}

/// The journeys in a browser, against the program as it is built here.
fn browser() -> Outcome {
    // With all targets, which the tests need too: the program alone would be built with other features, and anew.
    run_command(cargo(&["build", "--all-targets"]).args(ALL_BUT_TYPESET))?;
    let mut tests = cargo(&["nextest", "run", "-E", "package(e2e)"]);
    tests.args(ALL_BUT_TYPESET);
    tests.env("LLINYN_BIN", target()?.join("debug/llinyn")).env("LLINYN_AXE", setup::axe());
    for (name, program) in [
        ("LLINYN_CHROMIUM", setup::chromium()),
        ("LLINYN_CHROMEDRIVER", setup::chromedriver()),
        ("LLINYN_SOFFICE", setup::soffice()),
    ] {
        tests.env(name, program.ok_or_else(|| format!("nothing to put into {name}"))?);
    }
    run_command(&mut tests)
}

/// The typesetter by itself: its lints and its tests.
fn typeset() -> Outcome {
    let own = ["--locked", "-p", "llinyn-typeset"];
    run_command(cargo(&["clippy", "--all-targets"]).args(own).args(["--", "-D", "warnings"]))?;
    run_command(cargo(&["nextest", "run"]).args(own))
}

/// The folder of the founding papers as a whole path, since tests run in the folders of their packages.
fn seeds(named: Option<PathBuf>) -> Outcome<Option<PathBuf>> {
    let Some(named) = named.filter(|named| !named.as_os_str().is_empty()) else { return Ok(None) };
    let whole = named.canonicalize();
    let whole = whole.map_err(|error| format!("LLINYN_SEEDS names {}: {error}", named.display()))?;
    if whole.is_dir() {
        Ok(Some(whole))
    } else {
        Err(format!("LLINYN_SEEDS names {}, which is no folder", named.display()).into())
    }
}

/// The folder things are built in.
pub(crate) fn target() -> Outcome<PathBuf> {
    let told = output(&mut cargo(&["metadata", "--locked", "--no-deps", "--format-version", "1"]))?;
    let told: serde_json::Value = serde_json::from_str(&told)?;
    let folder = told.get("target_directory").and_then(serde_json::Value::as_str);
    Ok(folder.ok_or("cargo does not say where it builds")?.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_founding_papers_are_a_folder_or_are_said_to_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("paper.txt");
        std::fs::write(&file, "").unwrap();
        assert_eq!(seeds(None).unwrap(), None);
        assert_eq!(seeds(Some(PathBuf::new())).unwrap(), None);
        assert!(seeds(Some(folder.path().into())).unwrap().unwrap().is_absolute());
        assert!(seeds(Some(file)).is_err());
        assert!(seeds(Some(folder.path().join("none"))).is_err());
    }
}
