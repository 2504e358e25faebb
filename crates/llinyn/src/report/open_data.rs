//! Open data: one file a noun, the same columns as CSV and as JSON, every column described in both languages.
//!
//! The columns are data (`data/columns.csv`): a JSON pointer into the noun, in which `*` stands for every item of a
//! list. *Not stated*, *withheld* and *cannot be computed* are words of their own in a cell, never an empty one.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_store::{NOUNS, Store, noun_of};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

const COLUMNS: &str = include_str!("../../data/columns.csv");

/// The form of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON: a list of objects.
    Json,
    /// CSV, cells that a spreadsheet would run made harmless.
    Csv,
}

/// A column of a noun's file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Column {
    /// The noun.
    pub noun: String,
    /// Its name.
    pub column: String,
    /// Where its value stands in the noun.
    pub path: String,
    /// What it holds, in English.
    pub en: String,
    /// What it holds, in Welsh.
    pub cy: String,
}

/// What a path begins with that shows references in the place of ids.
const REFERRING: [&str; 3] = ["@source:", "@body:", "@ref:"];
/// Entries whose nouns are written at once.
const STEP: i64 = 5_000;

/// The columns of all nouns.
///
/// # Errors
/// Where the data the program ships is not well formed; a test holds that it is.
pub fn columns() -> Result<Vec<Column>, Error> {
    let mut reader = csv::Reader::from_reader(COLUMNS.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| Error::new(ErrorKind::BadValue, "columns.csv").inside(error))
}

/// Writes all files into a folder; how many.
///
/// # Errors
/// Where the folder cannot be written or the database fails.
pub async fn write(store: &Store, folder: &Path, form: Form) -> Result<usize, Error> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let columns = columns()?;
    let head = i64::try_from(store.head().await?.seq).unwrap_or(i64::MAX);
    let references = references(store, head).await?;
    for noun in NOUNS {
        let own: Vec<&Column> = columns.iter().filter(|column| column.noun == *noun).collect();
        let mut file = Sheet::open(folder, noun, form, &own)?;
        let mut after = 0;
        while after < head {
            for (seq, doc) in store.nouns(noun, after, after + STEP).await? {
                let doc: Value = serde_json::from_str(&doc).map_err(inside)?;
                file.row(own.iter().map(|column| cell(&column.path, seq, &doc, &references)).collect())?;
            }
            after += STEP;
        }
        file.close()?;
    }
    passages(store, folder, form, &columns).await?;
    described(folder, &columns)?;
    Ok(NOUNS.len() + 2)
}

/// What the files will say of a change that is not recorded yet.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The kind of the change.
    pub kind: &'static str,
    /// Each column that says something, with its cell.
    pub cells: Vec<(Column, String)>,
}

/// What the files will say of changes once they are recorded, but for the numbers of entries and of bytes, and
/// ids.
///
/// # Errors
/// Where the database fails.
pub async fn preview(store: &Store, changes: &[Change]) -> Result<Vec<Preview>, Error> {
    let columns = columns()?;
    let mut nouns = Vec::with_capacity(changes.len());
    let mut references = HashMap::new();
    for change in changes {
        let doc = serde_json::to_value(change).map_err(inside)?["fields"].take();
        referred(&doc, &mut references);
        nouns.push((change.kind(), noun_of(change)?, doc));
    }
    let mut previews = Vec::with_capacity(nouns.len());
    for (kind, noun, doc) in &nouns {
        let own = columns.iter().filter(|column| Some(&*column.noun) == *noun && !column.is_number());
        let mut cells = Vec::new();
        for column in own {
            for id in column.refers_to(doc) {
                if !references.contains_key(&id.to_string())
                    && let Some(reference) = store.reader().reference_of(id).await?
                {
                    references.insert(id.to_string(), reference.as_str().to_owned());
                }
            }
            let cell = word(&cell(&column.path, 0, doc, &references));
            let says_something = !cell.is_empty() && cell.parse::<Uuid>().is_err();
            cells.extend(says_something.then(|| (column.clone(), cell)));
        }
        previews.push(Preview { kind, cells });
    }
    Ok(previews)
}

impl Column {
    /// Whether it counts entries or bytes.
    fn is_number(&self) -> bool {
        self.path == "@seq" || self.path.ends_with("spans") || self.path.ends_with("span")
    }

    /// The ids in a noun whose references it shows.
    fn refers_to(&self, doc: &Value) -> Vec<Uuid> {
        let path = REFERRING.iter().find_map(|prefix| self.path.strip_prefix(prefix));
        let ids = match path.map(|path| find(doc, path)) {
            Some(Value::Array(ids)) => ids,
            Some(id) => vec![id],
            None => Vec::new(),
        };
        ids.iter().filter_map(|id| id.as_str()?.parse().ok()).collect()
    }
}

/// Notes the reference of a noun under its id.
fn referred(doc: &Value, references: &mut HashMap<String, String>) {
    if let (Some(id), Some(reference)) =
        (doc.pointer("/id").and_then(Value::as_str), doc.pointer("/reference").and_then(Value::as_str))
    {
        references.insert(id.to_owned(), reference.to_owned());
    }
}

/// The reference of every noun by its id.
async fn references(store: &Store, head: i64) -> Result<HashMap<String, String>, Error> {
    let mut references = HashMap::new();
    for noun in NOUNS {
        let mut after = 0;
        while after < head {
            for (_, doc) in store.nouns(noun, after, after + STEP).await? {
                let doc: Value = serde_json::from_str(&doc).map_err(inside)?;
                referred(&doc, &mut references);
            }
            after += STEP;
        }
    }
    Ok(references)
}

/// The value of a column: by its path, or for paths that begin with `@` in a way of their own.
fn cell(path: &str, seq: i64, doc: &Value, references: &HashMap<String, String>) -> Value {
    if path == "@seq" {
        return Value::from(seq);
    }
    if let Some(path) = path.strip_prefix("@variant:") {
        return match doc.pointer(path) {
            Some(Value::Object(object)) => {
                object.keys().next().map_or(Value::Null, |name| name.as_str().into())
            }
            // A variant that holds nothing is its bare name.
            Some(Value::String(name)) => Value::from(name.as_str()),
            _ => Value::Null,
        };
    }
    // A field that came later is not in earlier nouns: they do not state it.
    if let Some(path) = path.strip_prefix("@stated:") {
        let value = plain(&find(doc, path));
        return if value.is_null() { Value::from("not_stated") } else { value };
    }
    let reference = REFERRING.iter().find_map(|prefix| path.strip_prefix(prefix));
    let Some(path) = reference else { return plain(&find(doc, path)) };
    let name = |id: &Value| {
        id.as_str().and_then(|id| references.get(id)).map_or(Value::Null, |name| Value::from(name.as_str()))
    };
    match find(doc, path) {
        Value::Array(ids) => Value::Array(ids.iter().map(name).filter(|name| !name.is_null()).collect()),
        id => name(&id),
    }
}

/// What stands at a pointer; `*` stands for every member, and one that is stated is opened on the way.
fn find(value: &Value, path: &str) -> Value {
    let value = opened(value);
    let Some(rest) = path.strip_prefix('/') else { return value.clone() };
    let (step, rest) = rest
        .split_once('/')
        .map_or((rest, ""), |(step, rest)| (step, &path[step.len() + 1..path.len()][..=rest.len()]));
    match (step, value) {
        ("*", Value::Array(items)) => Value::Array(items.iter().map(|item| find(item, rest)).collect()),
        ("*", Value::Object(members)) => {
            members.values().next().map_or(Value::Null, |member| find(member, rest))
        }
        (step, Value::Array(items)) => step
            .parse::<usize>()
            .ok()
            .and_then(|at| items.get(at))
            .map_or(Value::Null, |item| find(item, rest)),
        (step, Value::Object(members)) => members.get(step).map_or(Value::Null, |member| find(member, rest)),
        // "not_stated" has no members: it is the answer itself.
        (_, Value::String(text)) => Value::from(text.as_str()),
        _ => Value::Null,
    }
}

fn opened(value: &Value) -> &Value {
    value
        .as_object()
        .filter(|members| members.len() == 1)
        .and_then(|members| members.get("stated"))
        .unwrap_or(value)
}

/// `{"withheld":"N001"}` and the like as one word.
fn plain(value: &Value) -> Value {
    match opened(value) {
        Value::Object(members) if members.len() == 1 => {
            let (name, inner) = members
                .iter()
                .next()
                .map_or((String::new(), Value::Null), |(name, inner)| (name.clone(), inner.clone()));
            Value::from(format!("{name}:{}", word(&inner)))
        }
        Value::Array(items) => Value::Array(items.iter().map(plain).collect()),
        other => other.clone(),
    }
}

/// A value as the text of a cell.
fn word(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// A cell that a spreadsheet would take for a formula is made text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

async fn passages(store: &Store, folder: &Path, form: Form, columns: &[Column]) -> Result<(), Error> {
    let own: Vec<&Column> = columns.iter().filter(|column| column.noun == "passage").collect();
    let mut file = Sheet::open(folder, "passage", form, &own)?;
    let mut after = 0;
    loop {
        let page = store.reader().sources(after, 50).await?;
        let Some((last, _)) = page.last() else { break };
        after = *last;
        for (_, head) in &page {
            let Some(source) = store.reader().source(&head.reference).await? else { continue };
            for passage in &source.passages {
                let doc = serde_json::to_value(passage).map_err(inside)?;
                let value = |path: &str| match path {
                    "@source" => Value::from(head.reference.as_str()),
                    "@no" => Value::from(passage.no),
                    "@text" => Value::from(passage.span.of(&source.text)),
                    path => plain(&find(&doc, path)),
                };
                file.row(own.iter().map(|column| value(&column.path)).collect())?;
            }
        }
    }
    file.close()
}

/// The description of the columns, in both languages, beside the data.
fn described(folder: &Path, columns: &[Column]) -> Result<(), Error> {
    let path = folder.join("columns.csv");
    let mut writer = csv::Writer::from_path(&path)
        .map_err(|error| Error::new(ErrorKind::OutputUnwritable, path.display().to_string()).inside(error))?;
    let mut write = |row: [&str; 4]| writer.write_record(row).map_err(inside);
    write(["noun", "column", "en", "cy"])?;
    for column in columns {
        write([&column.noun, &column.column, &column.en, &column.cy])?;
    }
    writer.flush().map_err(inside)
}

/// A file being written.
enum Sheet {
    Csv(Box<csv::Writer<fs::File>>),
    Json { path: std::path::PathBuf, names: Vec<String>, rows: Vec<Value> },
}

impl Sheet {
    fn open(folder: &Path, noun: &str, form: Form, columns: &[&Column]) -> Result<Sheet, Error> {
        let names: Vec<String> = columns.iter().map(|column| column.column.clone()).collect();
        if form == Form::Json {
            return Ok(Sheet::Json { path: folder.join(format!("{noun}.json")), names, rows: Vec::new() });
        }
        let path = folder.join(format!("{noun}.csv"));
        let file = fs::File::create(&path).map_err(|error| unwritable(&path, &error))?;
        let mut writer = csv::Writer::from_writer(file);
        writer.write_record(&names).map_err(inside)?;
        Ok(Sheet::Csv(Box::new(writer)))
    }

    fn row(&mut self, cells: Vec<Value>) -> Result<(), Error> {
        match self {
            Sheet::Csv(writer) => writer.write_record(cells.iter().map(word).map(harmless)).map_err(inside),
            Sheet::Json { names, rows, .. } => {
                let members: Map<String, Value> = names.iter().cloned().zip(cells).collect();
                rows.push(Value::Object(members));
                Ok(())
            }
        }
    }

    fn close(self) -> Result<(), Error> {
        match self {
            Sheet::Csv(mut writer) => writer.flush().map_err(inside),
            Sheet::Json { path, rows, .. } => {
                let text = serde_json::to_string_pretty(&rows).map_err(inside)?;
                fs::write(&path, text).map_err(|error| unwritable(&path, &error))
            }
        }
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    let kind = if error.kind() == std::io::ErrorKind::StorageFull {
        ErrorKind::DiskFull
    } else {
        ErrorKind::OutputUnwritable
    };
    Error::new(kind, path.display().to_string()).inside(error)
}

fn inside(error: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::Inside, "").inside(error)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_noun_has_columns_and_every_column_both_descriptions() {
        let columns = columns().unwrap();
        for noun in NOUNS.iter().chain(&["passage"]) {
            assert!(columns.iter().any(|column| column.noun == *noun), "{noun}");
        }
        for column in &columns {
            assert!(
                !column.en.is_empty() && !column.cy.is_empty() && column.en != column.cy,
                "{} {}",
                column.noun,
                column.column
            );
        }
    }

    #[test]
    fn values_by_their_paths() {
        let doc = json!({"a": {"stated": {"words": "x"}}, "b": "not_stated", "c": [{"n": 1}, {"n": 2}], "d": {"withheld": "N001"}, "e": {"days": {"to": "2011"}}, "of": {"commitment": "id"}});
        for (path, expected) in [
            ("/a/words", "x"),
            ("/b/words", "not_stated"),
            ("/c/*/n", "1; 2"),
            ("/c/0/n", "1"),
            ("/d", "withheld:N001"),
            ("/e/days/to", "2011"),
            ("/e/none", ""),
            ("/of/*", "id"),
        ] {
            assert_eq!(word(&plain(&find(&doc, path))), expected, "{path}");
        }
        let none = HashMap::new();
        assert_eq!(word(&cell("@stated:/d", 1, &doc, &none)), "withheld:N001");
        assert_eq!(word(&cell("@stated:/later", 1, &doc, &none)), "not_stated");
        assert_eq!(harmless("=1+1".into()), "'=1+1");
    }
}
