//! The columns of the open data are paths into nouns: each leads somewhere in a noun as it is kept.

use llinyn_store::NOUNS;
use serde_json::Value;

use crate::database::Database;
use crate::story::story;

on_both! {
    every_column_leads_into_its_noun
}

/// The columns as the program has them: noun, name and path are the first three cells, and hold no comma.
const COLUMNS: &str = include_str!("../../../llinyn/data/columns.csv");

/// What the story leaves out, and so keeps out of the noun's document: these alone are known to no document.
const UNTOLD: &[&str] = &[
    "commitment.cost",
    "evidence.passage",
    "evidence.item",
    "closure.commitment",
    "closure.meeting",
    "closure.evidence",
    "duty.first",
    "meeting.bodies",
    "question.about",
    "question.by",
    "question.by_body",
    "question.to",
    "question.to_body",
    "question.allowed",
    "written_answer.holding",
    "circulation.by",
    "circulation.by_body",
    "circulation.partners",
    "outcome.version",
];

/// A path whose noun was renamed or folded would say nothing in every row, and nobody would be told.
async fn every_column_leads_into_its_noun(database: &Database) {
    let store = database.holding(&story().changes).await;
    let mut lost = Vec::new();
    for noun in NOUNS {
        let docs = store.nouns(noun, 0, i64::MAX).await.unwrap();
        let docs: Vec<Value> = docs.iter().map(|(_, doc)| serde_json::from_str(doc).unwrap()).collect();
        for (column, path) in columns(noun) {
            let steps: Vec<&str> = path.split('/').skip(1).collect();
            if !docs.iter().any(|doc| leads(doc, &steps)) {
                lost.push(format!("{noun}.{column}"));
            }
        }
    }
    assert_eq!(lost, UNTOLD, "each path leads into its noun");
}

/// The columns of a noun that are paths.
fn columns(noun: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let cells = COLUMNS.lines().skip(1).filter_map(|line| {
        let mut cells = line.splitn(4, ',');
        Some((cells.next()?, cells.next()?, cells.next()?))
    });
    let path = |path: &'static str| path.rsplit_once(':').map_or(path, |(_, path)| path);
    cells
        .filter(move |(own, _, _)| *own == noun)
        .map(move |(_, column, pointer)| (column, path(pointer)))
        .filter(|(_, path)| path.starts_with('/'))
}

/// Whether a path can lead somewhere: what is stated is opened on the way, `*` is any member, and where
/// the noun is silent on the way nothing is known against the path.
fn leads(doc: &Value, steps: &[&str]) -> bool {
    let doc = doc.get("stated").unwrap_or(doc);
    let Some((step, rest)) = steps.split_first() else { return true };
    match doc {
        Value::Array(items) if *step == "*" => items.is_empty() || items.iter().any(|item| leads(item, rest)),
        Value::Object(members) if *step == "*" => members.values().any(|member| leads(member, rest)),
        Value::Array(items) => match step.parse().ok().and_then(|at: usize| items.get(at)) {
            Some(item) => leads(item, rest),
            None => items.is_empty(),
        },
        Value::Object(members) => members.get(*step).is_some_and(|member| leads(member, rest)),
        Value::Null => true,
        Value::String(silent) => silent == "not_stated",
        _ => false,
    }
}
