//! A record of the papers of a case, made as the command line makes one, and checked.

use llinyn::act::import::{Importer, Outcome, Paper};
use llinyn::clock::SystemDice;
use llinyn::locale::Locales;
use llinyn::register::Register;
use llinyn::report::diagnostics::{self, Found};
use llinyn_model::id::Reference;
use llinyn_model::{Day, Instant, Language};
use llinyn_store::Store;
use serde_json::Value;

use super::case::Find;

/// What the check of a record finds, and in which languages its papers are read.
pub(super) struct Checked {
    pub(super) finds: Vec<Find>,
    /// Finds whose message lacks something, in either language.
    pub(super) broken: Vec<Find>,
    pub(super) languages: Vec<Language>,
}

/// Records papers in order, each by its file's name and text, as `llinyn import --accept` does.
pub(crate) async fn recorded(papers: &[(String, String)]) -> (Store, Vec<Reference>) {
    let store = Store::in_memory().await.unwrap();
    let register = Register::shipped().unwrap();
    let importer = Importer { store: &store, files: None, register: &register };
    let at = Instant(1_714_521_600_000);
    let mut references = Vec::new();
    for (name, text) in papers {
        let paper =
            Paper { name: name.clone(), bytes: text.as_bytes().to_vec(), reference: None, version_of: None };
        match importer.propose(paper, at, &mut SystemDice).await.unwrap() {
            Outcome::Proposed(proposal) => {
                importer.accept(&proposal, at, &mut SystemDice).await.unwrap();
                references.push(proposal.source.reference.clone());
            }
            Outcome::Known(source) => panic!("{name} is the same paper as {}", source.reference),
        }
    }
    (store, references)
}

/// Records papers in order, and checks them all on a day.
pub(super) async fn checked(papers: &[(String, String)], on: Day) -> Checked {
    let (store, references) = recorded(papers).await;
    let mut checked = Checked { finds: Vec::new(), broken: Vec::new(), languages: Vec::new() };
    let locales = Locales::new();
    for (reference, (name, _)) in references.iter().zip(papers) {
        let paper = store.reader().paper(reference).await.unwrap().unwrap();
        checked.languages.push(paper.source.language);
        for diagnostic in llinyn_check::check(&paper, on) {
            let found = Found { diagnostic, paper: &paper, file: name };
            for language in Language::ALL {
                assert!(
                    diagnostics::full(&found, locales.of(language), false)
                        .contains(found.diagnostic.rule.code)
                );
                checked
                    .broken
                    .extend(Some(told(&found, locales.of(language))).filter(|find| !is_whole(find)));
            }
            checked.finds.push(told(&found, locales.of(paper.source.language)));
        }
    }
    store.close().await;
    checked
}

/// A find as `llinyn check --json` tells it.
fn told(found: &Found, locale: &llinyn::locale::Locale) -> Find {
    let json = diagnostics::json(std::slice::from_ref(found), locale).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&json).unwrap();
    let text = |key: &str| rows[0][key].as_str().map(str::to_owned);
    let line = rows[0]["line"].as_u64().map(|line| usize::try_from(line).unwrap());
    Find { code: text("code").unwrap(), paper: text("file").unwrap(), line, message: text("message") }
}

/// Whether nothing that a message names is missing, and no mark of a message is left in it.
fn is_whole(find: &Find) -> bool {
    const BROKEN: &[&str] = &["{", "}", "  ", " .", " ,", " ;", "“”", "( ", "()", ": ."];
    let message = find.message.as_deref().unwrap_or_default();
    let begins = message.starts_with(|c: char| c.is_alphanumeric() || c == '“');
    begins && !BROKEN.iter().any(|broken| message.contains(broken))
}
