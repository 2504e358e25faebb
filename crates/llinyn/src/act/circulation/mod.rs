//! Circulations: a paper is sent to bodies for a purpose, each replies by a link of its own, and what they said, and what
//! became of it, is public. No reply is never a yes.

mod link;
mod recipients;
mod reply;
mod theme;

use llinyn_model::Day;
use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::circulation::{Circulation, Purpose};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, ExpectationKind, of_circulation};
use llinyn_model::id::{Dice, Reference, SourceId};
use llinyn_model::source::Source;
use llinyn_model::subject::Subject;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::finder::mention;
use super::said::{Saying, Sheet, Words, short, there};
use crate::public::Public;
pub(super) use link::remind;
pub use link::{Renewing, path, renew};
pub use reply::{Replying, reply};
pub use theme::{Answering, Exemplifying, Marking, answer, exemplify, mark};

/// A paper that is to be sent round. Where it says what one can type several of, each is a line.
#[derive(Clone, Debug)]
pub struct Sending {
    /// The paper, in the version that is sent.
    pub of: Reference,
    /// What for. Field `purpose`.
    pub purpose: Option<Purpose>,
    /// What whoever sends it says. Field `words`.
    pub words: String,
    /// The last day on which replies are taken. Field `until`.
    pub until: Option<Day>,
    /// Whom it goes to: a body or a class, and behind semicolons its address and its language. Field `recipients`.
    pub recipients: String,
    /// What it asks besides what its purpose asks. Field `questions`.
    pub questions: String,
    /// The standards bodies grade themselves by. Field `standards`.
    pub standards: String,
    /// With whom it is sent: names with semicolons between them. Field `partners`.
    pub partners: String,
    /// The threads it serves, by their addresses. Field `about`.
    pub about: String,
}

/// Records a circulation, and sends each body its letter: all of them, or none.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded and nothing sent then.
pub async fn send(
    desk: Desk<'_>,
    sending: &Sending,
    public: &Public,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let sent = desk.paper(&sending.of, &mut sheet).await?;
    if sending.purpose.is_none() {
        sheet.problem("purpose", ErrorKind::ChoiceMissing, "");
    }
    let words = sheet.words("words", &sending.words);
    desk.last_day(sending.until, &mut sheet);
    let round = desk.recipients(&sending.recipients, &mut sheet, dice).await?;
    let said = desk.particulars(sending, &mut sheet).await?;
    let title = desk.locale.with("act-circulation", &[("reference", sending.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (sent, purpose, until) = (there(sent)?, there(sending.purpose)?, there(sending.until)?);
    let circulation = Circulation {
        id: saying.id(),
        reference: saying.item("u1"),
        place: saying.place(&words),
        // Its title is a word of the paper, which tells it.
        what: String::new(),
        sent: Some(sent.id),
        purpose,
        recipients: round.said.clone(),
        asked: round.asked.iter().map(|asked| mention(&asked.body, desk.language)).collect(),
        by: desk.by_actor(),
        partners: said.partners,
        until: Stated::Stated(until),
        questions: said.questions,
        standards: said.standards,
        about: said.about,
    };
    round.changes.iter().cloned().for_each(|change| saying.push(change));
    saying.push(circulation.clone());
    for owed in of_circulation(&circulation) {
        saying.arises(circulation.id.into(), owed);
    }
    if purpose == Purpose::Awareness {
        desk.awareness_is_asked(&sent, &circulation, &mut saying).await?;
    }
    let (said, changes, dice) = saying.finish();
    let (words, paper) = (&*words.text, &sent.head());
    let by = desk.reader.named_body(desk.actor.body).await?;
    let letters = link::Letters { public, circulation: &circulation, paper, words, by, reminds: false };
    let posts: Vec<_> = round.asked.iter().map(|asked| letters.to(asked, desk.now, dice)).collect();
    let recorded = desk.store.send_round(&changes, &posts, desk.now, dice).await?;
    Ok(Acted { said, changes, recorded })
}

/// What is said of a circulation besides.
struct Particulars {
    partners: Vec<Mention>,
    questions: Vec<String>,
    standards: Vec<String>,
    about: Vec<Subject>,
}

impl Desk<'_> {
    /// The paper of an address; a problem where there is none, or its words are withheld.
    async fn paper(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<Source>, Error> {
        let paper = self.reader.source(of).await?;
        match &paper {
            None => sheet.problem("", ErrorKind::NotInRecord, of.as_str()),
            Some(paper) if paper.is_withheld() => sheet.problem("", ErrorKind::ThreadWithheld, of.as_str()),
            Some(_) => {}
        }
        Ok(paper)
    }

    fn last_day(&self, until: Option<Day>, sheet: &mut Sheet) {
        match until {
            None => sheet.problem("until", ErrorKind::DayMissing, ""),
            Some(day) if day < self.today => sheet.problem("until", ErrorKind::DayPast, self.locale.day(day)),
            Some(day) => {
                let day = [("day", self.locale.day(day).into())];
                sheet.standard(&self.locale.with("act-replies-until", &day));
            }
        }
    }

    async fn particulars(&self, sending: &Sending, sheet: &mut Sheet) -> Result<Particulars, Error> {
        let line = |key: &str, words: &str| self.locale.with(key, &[("words", words.into())]);
        if let Some(purpose) = sending.purpose {
            let words = self.locale.t(&format!("purpose-{}", purpose.name().replace('_', "-")));
            sheet.standard(&line("act-purpose", &words));
        }
        let partners = self
            .mentions("partners", &sending.partners, |words| line("act-contributors", words), sheet)
            .await?;
        let questions = lines("questions", &sending.questions, |words| line("act-asks", words), sheet);
        let standards = lines("standards", &sending.standards, |words| line("act-standard", words), sheet);
        if sending.purpose == Some(Purpose::SelfAssessment) && standards.is_empty() {
            sheet.problem("standards", ErrorKind::WordsMissing, "");
        }
        let mut about = Vec::new();
        for address in sending.about.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(reference) = Reference::of_address(address) {
                let thread =
                    self.open_thread("about", &reference, sheet).await?.map(|thread| thread.subject());
                about.extend(thread.filter(|thread| !about.contains(thread)));
            } else {
                sheet.problem("about", ErrorKind::NotInRecord, short(address));
            }
        }
        Ok(Particulars { partners, questions, standards, about })
    }

    /// Asking whether guidance is known and in use meets what was owed since it was issued, for all its versions.
    async fn awareness_is_asked(
        &self,
        sent: &Source,
        asks: &Circulation,
        saying: &mut Saying<'_>,
    ) -> Result<(), Error> {
        for version in self.versions(sent).await? {
            for owed in self.reader.open_for(version.into(), ExpectationKind::Awareness).await? {
                saying.ends(owed.id, End::Met(asks.id.into()));
            }
        }
        Ok(())
    }

    /// A paper and the versions before it, the newest first.
    async fn versions(&self, paper: &Source) -> Result<Vec<SourceId>, Error> {
        let (mut versions, mut next) = (vec![paper.id], paper.version_of);
        while let Some(earlier) = next.filter(|earlier| !versions.contains(earlier)) {
            versions.push(earlier);
            next = self.reader.source_of(earlier).await?.and_then(|source| source.version_of);
        }
        Ok(versions)
    }
}

/// What was typed, line by line, each behind what `label` says of it.
fn lines(field: &'static str, typed: &str, label: impl Fn(&str) -> String, sheet: &mut Sheet) -> Vec<String> {
    let words = typed.lines().filter_map(|line| sheet.labelled(field, line, &label));
    words.map(|Words { text, .. }| text).collect()
}
