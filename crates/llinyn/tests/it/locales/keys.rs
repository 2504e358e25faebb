//! The keys: the same in both languages, all of them used, all that is used there.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use llinyn_model::Language;

use super::catalogue::{self, files, keys, messages};
use super::lists::{lists, made};
use super::sources::{Source, is_key, program};

#[test]
fn the_files_are_the_same_in_both_languages_and_all_are_compiled_in() {
    let names = |language| files(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(Language::En), names(Language::Cy));
    let compiled: Vec<String> = llinyn::locale::FILES.iter().map(|name| format!("{name}.ftl")).collect();
    assert_eq!(compiled, names(Language::En)[..compiled.len()]);
    assert_eq!(names(Language::En).len(), compiled.len() + 1, "the rules have their own file");
}

#[test]
fn the_keys_are_the_same_in_both_languages_and_stand_in_the_same_files_in_the_same_order() {
    let places = |language| {
        messages(language).into_iter().map(|message| (message.file, message.key)).collect::<Vec<_>>()
    };
    let (en, cy) = (places(Language::En), places(Language::Cy));
    let only = |these: &[(String, String)], those: &[(String, String)]| {
        these.iter().filter(|place| !those.contains(place)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&en, &cy), [], "only in English");
    assert_eq!(only(&cy, &en), [], "only in Welsh");
    assert_eq!(en, cy, "in another order");
}

#[test]
fn no_key_stands_twice() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for message in messages(language) {
            if let Some(before) = seen.insert(message.key.clone(), message.file.clone()) {
                panic!("{} stands in {before} and in {}", message.key, message.file);
            }
        }
        assert!(seen.len() > 500, "{} messages", seen.len());
    }
}

#[test]
fn every_key_is_used() {
    let program = program();
    let quoted: BTreeSet<&str> = program.iter().flat_map(Source::quoted).collect();
    let made = made();
    let dead: Vec<String> =
        keys().into_iter().filter(|key| !made.contains(key) && !quoted.contains(key.as_str())).collect();
    assert_eq!(dead, [] as [String; 0], "no code and no template asks for these");
}

#[test]
fn every_key_that_is_named_exists() {
    let program = program();
    let keys = keys();
    let families: BTreeSet<&str> =
        keys.iter().filter_map(|key| key.split_once('-')).map(|(family, _)| family).collect();
    let prefixes: BTreeSet<String> = lists().into_iter().map(|list| list.prefix).collect();
    let mut missing = Vec::new();
    for source in &program {
        for call in source.calls().iter().filter(|call| !keys.contains(call.key)) {
            missing.push(format!("{}:{} asks for {}", call.source.path, call.line, call.key));
        }
        // Keys also stand in tables, in arguments of macros and in arms of matches.
        for words in source.quoted().filter(|words| is_key(words)) {
            let family = words.split('-').next().is_some_and(|family| families.contains(family));
            if family && !keys.contains(words) && !prefixes.contains(words) {
                missing.push(format!("{} names {words}", source.path));
            }
        }
    }
    assert_eq!(missing, [] as [String; 0]);
}

#[test]
fn every_key_that_is_made_exists() {
    let keys = keys();
    let missing: Vec<String> = made().into_iter().filter(|key| !keys.contains(key)).collect();
    assert_eq!(missing, [] as [String; 0]);
}

#[test]
fn every_list_keys_are_made_from_is_known_and_still_in_use() {
    let program = program();
    let lists = lists();
    for list in &lists {
        assert!(
            program.iter().any(|source| list.is_made_by(source)),
            "nothing makes keys of {}",
            list.prefix
        );
    }
    let prefixes: BTreeSet<&str> = lists.iter().map(|list| list.prefix.as_str()).collect();
    let keys = keys();
    let families: BTreeSet<&str> =
        keys.iter().filter_map(|key| key.split_once('-')).map(|(family, _)| family).collect();
    for source in &program {
        let formats = source.quoted().filter_map(|words| words.split_once("-{")).map(|(prefix, _)| prefix);
        for prefix in formats.filter(|prefix| families.contains(prefix.split('-').next().unwrap_or(""))) {
            assert!(prefixes.contains(prefix), "{} makes keys {prefix}-…", source.path);
        }
        for way in ["named(\"", "Some((\"", "Named(\""] {
            let behind = source.text.split(way).skip(1);
            for prefix in behind.filter_map(|behind| behind.split_once("\", ")).map(|(prefix, _)| prefix) {
                let other = prefix.contains('"') || way.starts_with("Some") && !families.contains(prefix);
                assert!(other || prefixes.contains(prefix), "{} makes keys {prefix}-…", source.path);
            }
        }
    }
}

#[test]
fn every_unit_and_count_is_one_the_code_names() {
    let program = program();
    for (prefix, path) in [("period", "words.rs"), ("count", "web/paper/view.rs")] {
        let source = program.iter().find(|source| source.path == path).unwrap();
        let list = lists().into_iter().find(|list| list.prefix == prefix).unwrap();
        for name in &list.names {
            assert!(source.quoted().any(|words| words == name), "{path} does not name {name}");
        }
    }
}

/// The command line makes its keys from the names of commands and arguments.
#[test]
fn the_help_of_every_command_is_there_in_both_languages() {
    let keys = keys();
    let commands: Vec<String> = lists().into_iter().find(|list| list.prefix == "cli").unwrap().names;
    for language in Language::ALL {
        for command in std::iter::once(None).chain(commands.iter().map(Some)) {
            let mut program = Command::new(env!("CARGO_BIN_EXE_llinyn"));
            let output = program.args(command).args(["--lang", language.tag(), "--help"]).output().unwrap();
            let help = String::from_utf8(output.stdout).unwrap();
            let named = keys.iter().find(|key| help.contains(&format!("{{{key}}}")));
            assert!(output.status.success() && !help.contains('{') && named.is_none(), "{command:?}: {help}");
            let about = catalogue::by_key(language);
            let key = command.map_or("cli-about".to_owned(), |command| format!("cli-{command}"));
            let first: String = about[&key].texts().concat().split(' ').take(3).collect::<Vec<_>>().join(" ");
            assert!(help.contains(&first), "{command:?} in {language:?}: {help}");
        }
    }
}
