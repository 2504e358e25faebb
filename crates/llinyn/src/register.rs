//! The register of bodies the program ships: names with dates, as editable data. What is not confirmed says so.

use llinyn_model::body::{Body, BodyKind, BodyName};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::{Day, Language, Stated, fold};
use serde::Deserialize;

const DATA: &str = include_str!("../data/register.csv");
/// Which bodies of the register belong to a class of it: those of a kind whose official codes begin so.
const CLASSES: &str = include_str!("../data/class.csv");

/// A name of a body in the register.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The body's reference: entries of one body share it.
    pub reference: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// An official code.
    pub code: Stated<String>,
    /// The language of the name.
    pub language: Language,
    /// The name.
    pub name: String,
    /// First day in use.
    pub from: Stated<Day>,
    /// Last day in use.
    pub to: Stated<Day>,
    /// Whether a source confirms it.
    pub confirmed: bool,
}

/// All names of all bodies.
#[derive(Clone, Debug)]
pub struct Register {
    entries: Vec<Entry>,
    classes: Vec<Class>,
}

/// A class of bodies.
#[derive(Clone, Debug, Deserialize)]
struct Class {
    #[serde(rename = "class")]
    reference: String,
    kind: BodyKind,
    code: String,
}

#[derive(Deserialize)]
struct Row {
    reference: String,
    kind: BodyKind,
    code: String,
    language: Language,
    name: String,
    from: String,
    to: String,
    confirmed: String,
}

impl Register {
    /// The register the program ships.
    ///
    /// # Errors
    /// Where a line of it is not well formed; a test holds that none is.
    pub fn shipped() -> Result<Register, Error> {
        Register::read(DATA)
    }

    /// A register in the same form, such as an installation's own.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] naming the line that is not well formed.
    pub fn read(text: &str) -> Result<Register, Error> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut entries = Vec::new();
        for row in reader.deserialize() {
            let row: Row =
                row.map_err(|error| Error::new(ErrorKind::BadValue, "register.csv").inside(error))?;
            entries.push(entry(row)?);
        }
        let classes =
            csv::Reader::from_reader(CLASSES.as_bytes()).into_deserialize().collect::<Result<_, _>>();
        let classes = classes.map_err(|error| Error::new(ErrorKind::BadValue, "class.csv").inside(error))?;
        Ok(Register { entries, classes })
    }

    /// The entries of a body.
    pub fn of(&self, reference: &str) -> Vec<&Entry> {
        self.entries.iter().filter(|entry| entry.reference == reference).collect()
    }

    /// The name of the body with an official code, in a language where it has one, and the language of the name.
    pub fn name_of(&self, code: &str, language: Language) -> Option<(&str, Language)> {
        let is_it = |entry: &&Entry| entry.code.value().is_some_and(|own| own == code);
        let mut all = self.entries.iter().filter(is_it);
        let first = all.clone().next()?;
        let named = all.find(|entry| entry.language == language).unwrap_or(first);
        Some((&named.name, named.language))
    }

    /// The references of the bodies that belong to a class, in the order of the register.
    pub fn members(&self, class: &str) -> Vec<&str> {
        let belongs = |entry: &Entry| {
            let code = entry.code.value().map_or("", String::as_str);
            self.classes.iter().any(|rule| {
                rule.reference == class && rule.kind == entry.kind && code.starts_with(&rule.code)
            })
        };
        let mut members: Vec<&str> = self
            .entries
            .iter()
            .filter(|entry| belongs(entry))
            .map(|entry| entry.reference.as_str())
            .collect();
        members.dedup();
        members
    }

    /// The entries of the body that bears this name, whatever its case, accents and article.
    pub fn named(&self, name: &str) -> Vec<&Entry> {
        let folded = fold::text(llinyn_reading::names::without_article(name));
        let found = self
            .entries
            .iter()
            .find(|entry| fold::text(llinyn_reading::names::without_article(&entry.name)) == folded);
        found
            .map(|found| self.entries.iter().filter(|entry| entry.reference == found.reference).collect())
            .unwrap_or_default()
    }
}

/// A body of the register with all its names, under a new id.
pub fn body(first: &Entry, entries: &[Entry], id: BodyId) -> NamedBody {
    let name = |entry: &Entry| BodyName {
        body: id,
        name: entry.name.clone(),
        language: entry.language,
        from: entry.from.clone(),
        to: entry.to.clone(),
    };
    let body = Body {
        id,
        reference: Reference::stored(first.reference.clone()),
        kind: first.kind,
        code: first.code.clone(),
        parent: None,
        successor: None,
        confirmed: true,
    };
    NamedBody { body, names: entries.iter().map(name).collect() }
}

fn entry(row: Row) -> Result<Entry, Error> {
    let day = |text: &str| match text {
        "" => Ok(Stated::NotStated),
        text => text
            .parse()
            .map(Stated::Stated)
            .map_err(|error| Error::new(ErrorKind::BadValue, row.name.clone()).inside(error)),
    };
    Ok(Entry {
        kind: row.kind,
        code: Stated::or_not_stated(Some(row.code).filter(|code| !code.is_empty())),
        language: row.language,
        from: day(&row.from)?,
        to: day(&row.to)?,
        confirmed: row.confirmed == "yes",
        reference: row.reference,
        name: row.name,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_reference_is_a_slug() {
        let register = Register::shipped().unwrap();
        assert!(register.entries.len() > 100);
        for entry in &register.entries {
            assert!(Reference::slug(&entry.reference).is_some(), "{}", entry.reference);
        }
    }

    #[test]
    fn names_of_one_body_lead_to_it() {
        let register = Register::shipped().unwrap();
        let reference = |name: &str| register.named(name).first().map(|entry| entry.reference.clone());
        for name in
            ["Welsh Assembly Government", "the Welsh Government", "Assembly Government", "Llywodraeth Cymru"]
        {
            assert_eq!(reference(name).as_deref(), Some("welsh-government"), "{name}");
        }
        assert_ne!(reference("LSCBs"), reference("Welsh Safeguarding Children Forum"));
        assert_ne!(reference("LSCBs"), reference("Regional Safeguarding Boards"));
        assert_eq!(reference("Glanrafon Council"), None);
    }

    #[test]
    fn a_class_has_its_members() {
        let register = Register::shipped().unwrap();
        for (class, members) in [("local-authorities", 22), ("local-safeguarding-children-boards", 0)] {
            assert_eq!(register.members(class).len(), members, "{class}");
        }
    }
}
