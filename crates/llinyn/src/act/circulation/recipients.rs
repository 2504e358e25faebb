//! Whom a paper is sent to: each line of a list names a body or a class; a class is resolved to its members on the day.

use llinyn_model::Language;
use llinyn_model::body::{BodyKind, Mention};
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Dice;
use llinyn_model::paper::NamedBody;

use crate::act::account::is_address;
use crate::act::desk::Desk;
use crate::act::finder::{Finder, mention};
use crate::act::said::{Sheet, Words, paragraphs, short};

/// Most bodies of one circulation.
const MOST: usize = 1_000;
/// The field all of this is typed into.
const FIELD: &str = "recipients";

/// Whom a paper is sent to.
#[derive(Default)]
pub(super) struct Round {
    /// As said, classes as classes.
    pub(super) said: Vec<Mention>,
    /// One by one.
    pub(super) asked: Vec<Recipient>,
    /// The bodies, and their names, that come into the record by this.
    pub(super) changes: Vec<Change>,
}

/// A body that is asked, and where and in which language it is written to.
#[derive(Clone, Debug)]
pub(super) struct Recipient {
    pub(super) body: NamedBody,
    pub(super) email: String,
    pub(super) language: Language,
}

/// A line of the list.
struct Line<'t> {
    no: u32,
    name: &'t str,
    email: String,
    language: &'t str,
}

impl Desk<'_> {
    /// Reads the list, and tells everything that is wrong with it, line by line.
    pub(super) async fn recipients(
        &self,
        typed: &str,
        sheet: &mut Sheet,
        dice: &mut dyn Dice,
    ) -> Result<Round, Error> {
        let lines: Vec<Line<'_>> =
            (1..).zip(typed.lines()).filter_map(|(no, line)| Line::read(no, line)).collect();
        if lines.is_empty() {
            sheet.problem(FIELD, ErrorKind::BodyMissing, "");
        }
        if lines.len() > MOST {
            sheet.problem(FIELD, ErrorKind::RecipientsTooMany, MOST.to_string());
            return Ok(Round::default());
        }
        let mut finder = Finder::new(self, dice)?;
        let (mut said, mut named, mut classes) = (Vec::new(), Vec::new(), Vec::new());
        for line in &lines {
            sheet.line = Some(line.no);
            let Some(body) = finder.find(line, sheet).await? else { continue };
            if said.iter().any(|one: &Mention| one.body == Some(body.body.id)) {
                sheet.problem(FIELD, ErrorKind::AskedTwice, line.name);
                continue;
            }
            said.push(mention(&body, self.language));
            if body.body.kind == BodyKind::Class {
                classes.push((line.no, body));
            } else {
                named.push((line, body));
            }
        }
        let mut asked = Vec::new();
        for (line, body) in named {
            sheet.line = Some(line.no);
            self.exists_on(FIELD, &body, self.today, sheet).await?;
            asked.extend(self.recipient(body, Some(line), sheet).await?);
        }
        for (no, class) in classes {
            sheet.line = Some(no);
            let members = finder.members(&class, self.today).await?;
            if members.is_empty() {
                sheet.problem(FIELD, ErrorKind::ClassEmpty, class.name(self.language).0);
            }
            for member in members {
                let id = Some(member.body.id);
                if !said.iter().any(|one| one.body == id)
                    && !asked.iter().any(|one: &Recipient| Some(one.body.body.id) == id)
                {
                    asked.extend(self.recipient(member, None, sheet).await?);
                }
            }
        }
        sheet.line = None;
        if asked.len() > MOST {
            sheet.problem(FIELD, ErrorKind::RecipientsTooMany, MOST.to_string());
        }
        Ok(Round { said, asked, changes: finder.changes })
    }

    /// A body with where it is written to: as typed, or else as before.
    async fn recipient(
        &self,
        body: NamedBody,
        line: Option<&Line<'_>>,
        sheet: &mut Sheet,
    ) -> Result<Option<Recipient>, Error> {
        let known = self.store.written_to(body.body.id).await?;
        let typed = line.map_or("", |line| line.email.as_str());
        let email = match (typed, &known) {
            ("", Some(known)) => known.email.clone(),
            ("", None) => {
                sheet.problem(FIELD, ErrorKind::EmailMissing, body.name(self.language).0);
                return Ok(None);
            }
            (typed, _) if is_address(typed) => typed.to_owned(),
            (typed, _) => {
                sheet.problem(FIELD, ErrorKind::EmailWrong, short(typed));
                return Ok(None);
            }
        };
        let typed = line.map_or("", |line| line.language);
        let language = if typed.is_empty() {
            known.map_or(self.language, |known| known.language)
        } else if let Some(language) = Language::from_tag(typed) {
            language
        } else {
            sheet.problem(FIELD, ErrorKind::LanguageUnknown, short(typed));
            return Ok(None);
        };
        Ok(Some(Recipient { body, email, language }))
    }
}

impl<'t> Line<'t> {
    /// A line; none where nothing stands on it.
    fn read(no: u32, line: &'t str) -> Option<Line<'t>> {
        let mut parts = line.split(';').map(str::trim);
        let name = parts.next()?;
        let (email, language) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let is_blank = name.is_empty() && email.is_empty() && language.is_empty();
        (!is_blank).then(|| Line { no, name, email: email.to_lowercase(), language })
    }
}

impl Finder<'_> {
    /// The body a line names; one that nobody knew, where the line says where to write to.
    async fn find(&mut self, line: &Line<'_>, sheet: &mut Sheet) -> Result<Option<NamedBody>, Error> {
        if paragraphs(line.name).is_empty() {
            sheet.problem(FIELD, ErrorKind::BodyMissing, "");
        }
        let label = |words: &str| self.desk.locale.with("act-sent-to", &[("words", words.into())]);
        let Some(Words { text: name, .. }) = sheet.labelled(FIELD, line.name, label) else { return Ok(None) };
        if let Some(known) = self.known(&name).await? {
            return Ok(Some(known));
        }
        if line.email.is_empty() {
            sheet.problem(FIELD, ErrorKind::BodyUnknown, short(&name));
            return Ok(None);
        }
        self.create(&name).await.map(Some)
    }
}
