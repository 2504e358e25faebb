//! The register of bodies the program ships: names with dates, as editable data. What is not confirmed says so.

use llinyn_model::body::BodyKind;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::{Day, Language, Stated, fold};
use serde::Deserialize;

const DATA: &str = include_str!("../data/register.csv");

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
        Ok(Register { entries })
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
            assert!(llinyn_model::id::Reference::slug(&entry.reference).is_some(), "{}", entry.reference);
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
}
