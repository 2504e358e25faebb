//! `setup`: what the tests need is installed where it can be; otherwise all that is missing is named, and it fails.

pub(crate) mod apt;
mod need;
mod npm;

use crate::Outcome;
use crate::command::{cargo, output, run as run_command, works};
use need::{NEEDS, Need};
pub(crate) use need::{chromedriver, chromium, nginx, soffice};
pub(crate) use npm::axe;

/// What the machine is being made ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// `cargo xtask test`
    Test,
    /// `cargo xtask bench`
    Bench,
}

/// Installs what is missing.
///
/// # Errors
/// Names everything that is missing and cannot be installed, with how to get it.
pub(crate) fn run(purpose: Purpose) -> Outcome {
    let mut missing = missing(purpose);
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    if !packages.is_empty() && apt::possible() {
        apt::install(&packages)?;
        missing = self::missing(purpose);
    }
    if !missing.is_empty() {
        return Err(told(&missing, apt::possible()).into());
    }
    if purpose == Purpose::Test {
        nextest()?;
        npm::install()?;
    }
    println!("Everything that is needed is here.");
    Ok(())
}

fn missing(purpose: Purpose) -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| need.purposes.contains(&purpose) && !(need.met)()).collect()
}

/// Everything that is missing, at once.
fn told(missing: &[&Need], installs: bool) -> String {
    let why = if installs {
        "after installing their packages"
    } else {
        "and nothing can be installed: that takes root on Debian or Ubuntu"
    };
    let mut lines = vec![format!("Missing, {why}:")];
    lines.extend(missing.iter().map(|need| format!("  {}\n      {}", need.name, need.how)));
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    if !packages.is_empty() {
        lines.push(format!("On Debian or Ubuntu, as root: apt-get install {}", packages.join(" ")));
    }
    lines.push("Nothing was tested.".into());
    lines.join("\n")
}

/// The test runner is a Rust program, which anybody may install for themselves.
fn nextest() -> Outcome {
    if works(&mut cargo(&["nextest", "--version"])) {
        return Ok(());
    }
    println!("cargo-nextest is missing; it is built once from its source.");
    // Built without optimisation: it is quick enough, and is ready in a third of the time.
    run_command(&mut cargo(&["install", "cargo-nextest", "--locked", "--debug"]))?;
    output(&mut cargo(&["nextest", "--version"])).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_missing_is_told_at_once_with_how_to_get_it() {
        let all: Vec<&Need> = NEEDS.iter().collect();
        let text = told(&all, false);
        for need in NEEDS {
            assert!(text.contains(need.name) && text.contains(need.how), "{}", need.name);
            assert!(need.packages.iter().all(|package| text.contains(package)), "{}", need.name);
            assert!(!need.purposes.is_empty(), "{}", need.name);
        }
        assert!(text.contains("as root: apt-get install "));
        assert!(!told(&[], false).contains("apt-get"));
    }
}
