//! The variables: the same in both languages, and those the code hands over.

use std::collections::{BTreeMap, BTreeSet};

use llinyn_model::Language;

use super::catalogue::{by_key, package};
use super::lists::lists;
use super::sources::{Call, Source, program};

#[test]
fn the_variables_of_a_message_are_the_same_in_both_languages() {
    let cy = by_key(Language::Cy);
    for (key, message) in by_key(Language::En) {
        assert_eq!(message.variables(), cy[&key].variables(), "{key}");
    }
}

#[test]
fn a_message_of_a_list_is_given_what_it_names() {
    let messages = by_key(Language::En);
    for list in lists() {
        let given: BTreeSet<&str> = list.variables.iter().copied().collect();
        for key in list.keys() {
            let named = messages[&key].variables();
            assert!(named.is_subset(&given), "{key} names {named:?} and is given {given:?}");
        }
    }
}

#[test]
fn every_call_hands_over_the_variables_of_its_message() {
    let messages = by_key(Language::En);
    for source in &program() {
        let handed = handed_over(source);
        for call in source.calls() {
            let named = messages[call.key].variables();
            let given = given(&call, &handed);
            let place = format!("{}:{} {}", source.path, call.line, call.key);
            match call.function {
                // What is handed over elsewhere in the file may belong to another message.
                "with" => assert!(named.is_subset(&given), "{place} names {named:?}, is given {given:?}"),
                _ => assert_eq!(named, given, "{place}"),
            }
        }
    }
}

/// What a call hands over; for one with a list of arguments, what its file hands over anywhere.
fn given<'s>(call: &Call<'s>, handed: &BTreeSet<&'s str>) -> BTreeSet<&'s str> {
    let mut strings = call.rest.split('"').skip(1).step_by(2);
    match call.function {
        "t" => BTreeSet::new(),
        "count" => BTreeSet::from(["count"]),
        "one" => strings.next().into_iter().collect(),
        "two" => {
            let first = strings.next();
            let second = call.rest.split(", \"").skip(2).find_map(|behind| behind.split_once("\", "));
            first.into_iter().chain(second.map(|(name, _)| name)).collect()
        }
        _ => handed.clone(),
    }
}

/// The names a file hands over as `("name", value)`.
fn handed_over(source: &Source) -> BTreeSet<&str> {
    source
        .text
        .split("(\"")
        .skip(1)
        .filter_map(|behind| behind.split_once("\", "))
        .map(|(name, _)| name)
        .collect()
}

/// A key that no call names stands in a table or a match of its file, which hands over what the file hands over.
#[test]
fn keys_in_tables_are_given_what_they_name() {
    let messages = by_key(Language::En);
    let program = program();
    let mut called: BTreeMap<&str, bool> = BTreeMap::new();
    for source in &program {
        let direct: BTreeSet<&str> = source.calls().iter().map(|call| call.key).collect();
        for key in source.quoted().filter(|words| messages.contains_key(*words) && !direct.contains(*words)) {
            let mut given = handed_over(source);
            if source.text.contains(".w.count(key, ") {
                given.insert("count");
            }
            // Acts have one way to put words behind a label.
            if source.text.contains(".labelled(") {
                given.insert("words");
            }
            let named = messages[key].variables();
            called.insert(key, named.is_subset(&given));
            assert!(named.is_subset(&given), "{}: {key} names {named:?}", source.path);
        }
    }
    assert!(called.len() > 20, "{called:?}");
}

#[test]
fn every_rule_hands_over_what_its_message_names() {
    let messages = by_key(Language::En);
    let folder = package("check").join("src/rules");
    for rule in llinyn_check::registry::RULES {
        let start = rule.code.to_lowercase();
        let file = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)))
            .unwrap_or_else(|| panic!("{} has no file", rule.code));
        let text = std::fs::read_to_string(file).unwrap();
        let handed: BTreeSet<&str> =
            text.split(".arg(").skip(1).filter_map(|behind| behind.split('"').nth(1)).collect();
        assert_eq!(messages[rule.code].variables(), handed, "{}", rule.code);
        assert_eq!(messages[&format!("{}.help", rule.code)].variables(), BTreeSet::new(), "{}", rule.code);
    }
}
