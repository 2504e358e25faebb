//! The licences of everything the program is built from, held against the list in `deny.toml`.

use serde_json::Value;

use crate::Outcome;
use crate::command::{cargo, output};

/// Checks every package of the lock file.
///
/// # Errors
/// Names each package whose licence is not on the list.
pub(super) fn check() -> Outcome {
    let list = std::fs::read_to_string(crate::root().join("deny.toml"))
        .map_err(|error| format!("deny.toml: {error}"))?;
    let allowed = allowed(&list);
    if allowed.is_empty() {
        return Err("deny.toml: no licence is allowed under [licenses] allow".into());
    }
    let told = output(&mut cargo(&["metadata", "--locked", "--format-version", "1"]))?;
    let told: Value = serde_json::from_str(&told)?;
    let packages = told.get("packages").and_then(Value::as_array).ok_or("cargo names no packages")?;
    let faults: Vec<String> = packages.iter().filter_map(|package| fault(package, &allowed)).collect();
    if faults.is_empty() {
        println!("{} packages, every licence on the list.", packages.len());
        Ok(())
    } else {
        Err(faults.join("\n").into())
    }
}

/// The licences under `[licenses]` `allow = [...]`.
fn allowed(list: &str) -> Vec<String> {
    let uncommented: Vec<&str> = list.lines().map(|line| line.split('#').next().unwrap_or("")).collect();
    let mut section = uncommented.iter().skip_while(|line| line.trim() != "[licenses]").skip(1);
    let body: Vec<&str> =
        section.by_ref().take_while(|line| !line.trim_start().starts_with('[')).copied().collect();
    let body = body.join("\n");
    let array = body.split("allow").nth(1).and_then(|rest| rest.split_once('[')?.1.split_once(']'));
    let names = array.map_or("", |(names, _)| names).split(',');
    names.map(|name| name.trim().trim_matches('"').to_owned()).filter(|name| !name.is_empty()).collect()
}

fn fault(package: &Value, allowed: &[String]) -> Option<String> {
    let text = |key: &str| package.get(key).and_then(Value::as_str);
    let name = format!("{} {}", text("name")?, text("version")?);
    match text("license") {
        None => Some(format!("{name}: no licence is stated")),
        Some(licence) if permits(licence, allowed) => None,
        Some(licence) => Some(format!("{name}: {licence} is not on the list in deny.toml")),
    }
}

/// Whether an SPDX expression can be met by the licences on the list.
fn permits(expression: &str, allowed: &[String]) -> bool {
    // Older packages write `MIT/Apache-2.0` for a choice.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let met = either(&mut words, allowed);
    met && words.peek().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn either(words: &mut Words, allowed: &[String]) -> bool {
    let mut met = both(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        met |= both(words, allowed);
    }
    met
}

fn both(words: &mut Words, allowed: &[String]) -> bool {
    let mut met = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut Words, allowed: &[String]) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let met = either(words, allowed);
        return words.next_if_eq(&")").is_some() && met;
    }
    let Some(name) = words.next() else { return false };
    if words.next_if_eq(&"WITH").is_some() {
        let whole = format!("{name} WITH {}", words.next().unwrap_or_default());
        // An exception only ever allows more than the licence it is an exception to.
        return allowed.iter().any(|allowed| *allowed == whole || allowed == name);
    }
    allowed.iter().any(|allowed| allowed == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_from_its_section_only() {
        let list = "[graph]\nallow = [\"GPL-3.0\"]\n[licenses]\n# allow = [\"AGPL-3.0\"]\nversion = 2\n\
                    allow = [\n  \"MIT\", # ours\n  \"Apache-2.0\",\n]\n[bans]\nallow = [\"X\"]\n";
        assert_eq!(allowed(list), ["MIT", "Apache-2.0"]);
        assert_eq!(allowed("[licenses]\nallow = [\"MIT\"]"), ["MIT"]);
        assert!(allowed("[bans]\nallow = [\"MIT\"]").is_empty());
    }

    #[test]
    fn expressions_are_met_or_not() {
        let allowed = ["MIT".to_owned(), "ISC".to_owned(), "Apache-2.0".to_owned()];
        for (expression, met) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT OR GPL-3.0", true),
            ("GPL-3.0/MIT", true),
            ("MIT AND GPL-3.0", false),
            ("MIT AND ISC", true),
            ("(MIT OR GPL-3.0) AND ISC", true),
            ("(MIT OR ISC) AND OpenSSL", false),
            ("GPL-3.0 OR MIT AND ISC", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("GPL-2.0 WITH Classpath-exception-2.0", false),
            ("", false),
            ("MIT GPL-3.0", false),
            ("(MIT", false),
        ] {
            assert_eq!(permits(expression, &allowed), met, "{expression}");
        }
    }

    #[test]
    fn a_package_without_a_licence_is_a_fault() {
        let allowed = ["MIT".to_owned()];
        let package =
            |licence: Option<&str>| serde_json::json!({"name": "a", "version": "1.0.0", "license": licence});
        assert_eq!(fault(&package(Some("MIT")), &allowed), None);
        for bad in [None, Some("AGPL-3.0")] {
            assert!(fault(&package(bad), &allowed).unwrap().starts_with("a 1.0.0: "));
        }
    }
}
