//! The headings of a report, in both languages: editable data. The program ships a few; a body may bring its own.

use llinyn_model::Language;
use llinyn_model::body::BodyKind;
use llinyn_model::error::{Error, ErrorKind};
use serde::Deserialize;

const DATA: &str = include_str!("../../../data/template.csv");
/// The name of the data, in errors.
const FILE: &str = "template.csv";
/// The template of bodies that have none of their own.
const PLAIN: &str = "plain";

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name: `cabinet`.
    pub name: String,
    /// Its headings, in order; the first is the title.
    pub headings: Vec<Heading>,
    kinds: Vec<String>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What stands below it.
    pub content: Content,
    /// How deep it is: 1, 2 or 3; the title is 0.
    pub level: u8,
    en: String,
    cy: String,
}

macro_rules! contents {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// What stands below a heading.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Content { $($(#[$doc])* $name,)* }

        impl Content {
            /// All of them.
            pub const ALL: &'static [Content] = &[$(Content::$name,)*];
        }
    };
}

contents! {
    /// Nothing: it is the title of the whole.
    Title
    /// Nothing: it heads other headings.
    Heading
    /// What somebody writes for the meeting.
    Written
    /// The same, some of which must be in Welsh.
    Welsh
    /// What happened since the last meeting.
    Since
    /// What passed unmet.
    Silences
    /// What is owed soonest.
    Owed
    /// Promises with their first and present dates.
    Dates
    /// Duties to report, and the reports that never came.
    Duties
    /// What is said to be done, and what was found.
    Gap
    /// Measures.
    Measures
    /// How children took part in the plans, and what changed.
    Voice
    /// Questions without an answer.
    Questions
    /// The objectives of the plans.
    Objectives
    /// The actions of the last plan that ran out, each with what became of it.
    CarriedOut
    /// The papers it rests on.
    Papers
}

#[derive(Deserialize)]
struct Row {
    template: String,
    content: Content,
    r#for: String,
    level: u8,
    en: String,
    cy: String,
}

impl Heading {
    /// Its words.
    pub fn words(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }

    /// Whether somebody writes what stands below it.
    pub fn is_written(&self) -> bool {
        matches!(self.content, Content::Written | Content::Welsh)
    }
}

impl Template {
    /// The templates the program ships.
    ///
    /// # Errors
    /// Where they are not well formed; a test holds that they are.
    pub fn shipped() -> Result<Vec<Template>, Error> {
        Template::read(DATA)
    }

    /// Templates in the same form, such as a body's own.
    ///
    /// # Errors
    /// [`ErrorKind::BadTemplate`] naming the first line that is not well formed, or the template that has no title.
    pub fn read(text: &str) -> Result<Vec<Template>, Error> {
        let mut templates: Vec<Template> = Vec::new();
        for (at, row) in csv::Reader::from_reader(text.as_bytes()).deserialize().enumerate() {
            let line = || Error::new(ErrorKind::BadTemplate, (at + 2).to_string());
            let row: Row = row.map_err(|error| line().inside(error))?;
            let is_title = row.content == Content::Title;
            let blank = [&row.template, &row.en, &row.cy].into_iter().any(|words| words.trim().is_empty());
            if blank || row.level > 3 || is_title != (row.level == 0) {
                return Err(line());
            }
            let heading = Heading { content: row.content, level: row.level, en: row.en, cy: row.cy };
            match templates.iter_mut().find(|template| template.name == row.template) {
                Some(template) if !is_title => template.headings.push(heading),
                None if is_title => templates.push(Template {
                    name: row.template,
                    headings: vec![heading],
                    kinds: row.r#for.split_whitespace().map(str::to_owned).collect(),
                }),
                _ => return Err(line()),
            }
        }
        if templates.is_empty() { Err(Error::new(ErrorKind::BadTemplate, FILE)) } else { Ok(templates) }
    }

    /// The template of this name; where none is named, that of a sort of body.
    ///
    /// # Errors
    /// [`ErrorKind::NoTemplate`] where there is none of that name.
    pub fn chosen(mut templates: Vec<Template>, name: &str, kind: BodyKind) -> Result<Template, Error> {
        let of_kind = |template: &Template| template.kinds.iter().any(|held| held == kind.name());
        let named = |name: &str| templates.iter().position(|template| template.name == name);
        let at = match name {
            "" => templates.iter().position(of_kind).or_else(|| named(PLAIN)).or(Some(0)),
            name => named(name),
        };
        let at = at.filter(|at| *at < templates.len());
        Ok(templates.swap_remove(at.ok_or_else(|| Error::new(ErrorKind::NoTemplate, name))?))
    }

    /// Its title.
    pub fn title(&self, language: Language) -> &str {
        self.headings.first().map_or("", |title| title.words(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_has_every_content_and_a_template_for_each_body() {
        let shipped = Template::shipped().unwrap();
        let contents: Vec<Content> =
            shipped.iter().flat_map(|template| &template.headings).map(|heading| heading.content).collect();
        for content in Content::ALL {
            assert!(contents.contains(content), "{content:?}");
        }
        for (name, kind, expected) in [
            ("", BodyKind::Council, "cabinet"),
            ("", BodyKind::Board, "plain"),
            ("annual-plan", BodyKind::Council, "annual-plan"),
        ] {
            assert_eq!(Template::chosen(shipped.clone(), name, kind).unwrap().name, expected);
        }
        let none = Template::chosen(shipped, "minutes", BodyKind::Board).unwrap_err();
        assert_eq!((none.kind, none.about.as_str()), (ErrorKind::NoTemplate, "minutes"));
    }

    #[test]
    fn a_template_that_is_not_well_formed_is_told_by_its_line() {
        let head = "template,content,for,level,en,cy\n";
        let good = "own,title,,0,Report,Adroddiad\nown,written,,1,Purpose,Diben\n";
        assert_eq!(Template::read(&format!("{head}{good}")).unwrap()[0].headings.len(), 2);
        for (rows, about) in [
            ("own,written,,1,Purpose,Diben\n", "2"),
            ("own,title,,0,Report,Adroddiad\nown,written,,1,Purpose,\n", "3"),
            ("own,title,,0,Report,Adroddiad\nown,written,,9,Purpose,Diben\n", "3"),
            ("own,title,,0,Report,Adroddiad\nown,poem,,1,Purpose,Diben\n", "3"),
            ("own,title,,0,Report,Adroddiad\nown,title,,0,Report,Adroddiad\n", "3"),
            ("own,title,,1,Report,Adroddiad\n", "2"),
            ("own,title\n", "2"),
            ("", FILE),
        ] {
            let error = Template::read(&format!("{head}{rows}")).unwrap_err();
            assert_eq!((error.kind, error.about.as_str()), (ErrorKind::BadTemplate, about), "{rows}");
        }
    }
}
