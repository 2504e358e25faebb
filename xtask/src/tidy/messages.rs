//! The Fluent files of both languages hold the same messages with the same variables.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Problem, Tree, lines};

/// Where the English and the Welsh of each message stand, by the two forms of folder there are.
const PAIRS: [(&str, &str); 2] = [
    ("crates/llinyn/locales/en/", "crates/llinyn/locales/cy/"),
    ("crates/check/locales/en", "crates/check/locales/cy"),
];

/// A message or one of its attributes: its line, and the variables it uses.
type Messages = BTreeMap<String, (usize, BTreeSet<String>)>;

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (english, welsh) in PAIRS {
        for (from, to) in [(english, welsh), (welsh, english)] {
            for (path, text) in tree.below(from, ".ftl") {
                let other = format!("{to}{}", &path[from.len()..]);
                let there = messages(tree.text(&other).unwrap_or_default());
                for (key, (number, variables)) in messages(text) {
                    match there.get(&key) {
                        None => problems.push(Problem::new(path, number, format!("{key} is not in {other}"))),
                        Some((_, others)) => {
                            for variable in variables.difference(others) {
                                let what = format!("{key} uses ${variable}, which it does not in {other}");
                                problems.push(Problem::new(path, number, what));
                            }
                        }
                    }
                }
            }
        }
    }
    problems
}

fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let (mut message, mut key) = (String::new(), String::new());
    for (number, line) in lines(text).filter(|(_, line)| !line.starts_with('#')) {
        let name = line.split_once(" =").map_or("", |(name, _)| name);
        let is_name = |name: &str| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        };
        if is_name(name) {
            name.clone_into(&mut message);
            key.clone_from(&message);
            found.insert(key.clone(), (number, BTreeSet::new()));
        } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_name(name)) {
            key = format!("{message}.{attribute}");
            found.insert(key.clone(), (number, BTreeSet::new()));
        }
        if let Some((_, variables)) = found.get_mut(&key) {
            let after = line.split('$').skip(1);
            variables.extend(after.filter_map(|rest| {
                let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next()?;
                Some(name.to_owned())
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn what_only_one_language_says_is_told() {
        let english = "# Words\na = A { $day }\nb = { $count ->\n    [one] One\n   *[other] { $count }\n }\n    .help = H\nc = C\n";
        let welsh = "a = A { $dydd }\nb = { $count ->\n   *[other] { $count }\n }\n    .cymorth = H\nc = C\n";
        let path = |at: usize| format!("{}.ftl", [PAIRS[1].0, PAIRS[1].1][at]);
        let (en, cy) = (path(0), path(1));
        assert_eq!(places(&check(&Tree::of(&[(&en, english), (&cy, english)]))), [""; 0]);
        assert_eq!(
            places(&check(&Tree::of(&[(&en, english), (&cy, welsh)]))),
            [format!("{en}:2"), format!("{en}:7"), format!("{cy}:1"), format!("{cy}:5")]
        );
        let alone = format!("{}home.ftl", PAIRS[0].1);
        assert_eq!(places(&check(&Tree::of(&[(&alone, "a = A\n")]))), [format!("{alone}:1")]);
    }
}
