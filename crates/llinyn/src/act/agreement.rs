//! Agreements to share information: one is recorded, or said again when it is reviewed; bodies are asked to sign it, sign,
//! refuse or leave. A class is asked as its members of the day, and signs nothing itself.

use llinyn_model::agreement::{Agreed, Agreement, Says};
use llinyn_model::body::{BodyKind, Mention};
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::of_agreement;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::signing::{Signing, SigningKind};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Stated};
use llinyn_store::AgreementFile;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::finder::{Finder, mention};
use super::said::{Sheet, short, there};

/// An agreement that is to be recorded.
#[derive(Clone, Debug)]
pub struct Agreeing {
    /// What it is called. Field `text`.
    pub text: String,
    /// The address of the agreement it is made under; empty for an accord. Field `under`.
    pub under: String,
    /// The address or the title of the paper that holds its wording; may be empty. Field `paper`.
    pub paper: String,
    /// Who keeps it; may be empty. Field `by`.
    pub by: String,
    /// Its first day. Field `from`.
    pub from: Option<Day>,
    /// Its last day, as typed; empty while no end is known. Field `until`.
    pub until: String,
    /// By when it is to be reviewed, as typed; may be empty. Field `review`.
    pub review: String,
}

/// What is said of an agreement when it was reviewed.
#[derive(Clone, Debug)]
pub struct Reviewing {
    /// The agreement. Field `agreement`.
    pub agreement: Reference,
    /// What the review found. Field `words`.
    pub words: String,
    /// Its last day from now on, as typed; empty while no end is known. Field `until`.
    pub until: String,
    /// By when it is to be reviewed next, as typed; may be empty. Field `review`.
    pub review: String,
}

/// What a body did about an agreement.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The agreement. Field `agreement`.
    pub agreement: Reference,
    /// The body, or the class that is asked. Field `by`.
    pub by: String,
    /// What it did. Field `kind`.
    pub kind: Option<SigningKind>,
    /// Since which day: today or earlier. Field `day`.
    pub day: Option<Day>,
}

/// Records an agreement. Whatever nobody says of it is *not stated*.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn agree(desk: Desk<'_>, new: &Agreeing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let text = sheet.needed("text", &new.text, |words| desk.labelled("act-agreement-text", words));
    let under = desk.agreement_at("under", &new.under, &mut sheet).await?;
    let under = under.as_ref().and_then(AgreementFile::first).map(|(accord, _)| accord);
    if let Some(accord) = under {
        sheet.standard(&desk.labelled("act-agreement-under", accord.reference.as_str()));
    }
    let paper = desk.paper_called(&new.paper, "act-agreement-paper", &mut sheet).await?;
    let by = match new.by.trim() {
        "" => None,
        typed => desk.body("by", typed, &mut sheet).await?,
    };
    if let Some(by) = &by {
        desk.existed("by", by, desk.today, &mut sheet).await?;
        sheet.standard(&desk.labelled("act-agreement-by", &by.words));
    }
    match new.from {
        None => sheet.problem("from", ErrorKind::DayMissing, ""),
        Some(day) => {
            sheet.standard(&desk.locale.with("act-from", &[("day", desk.locale.day(day).into())]));
        }
    }
    let first = new.from.map(|from| (from, ErrorKind::DaysReversed));
    let until = desk.day_or_not("until", &new.until, "act-agreement-until", first, &mut sheet);
    let review = desk.day_or_not("review", &new.review, "act-agreement-review", first, &mut sheet);
    let title = desk.labelled("act-agreement", &text.text);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (id, reference, place) = (saying.id(), saying.item("agreement1"), saying.place(&text));
    let agreed = Agreed {
        text: text.text,
        under: under.map(|accord| accord.id),
        paper: paper.map(|paper| paper.id),
        by: Stated::or_not_stated(by),
        from: there(new.from)?,
        until,
        review,
    };
    let (of, follows) = (Subject::from(id), of_agreement(&agreed.by, &agreed.review));
    saying.push(Agreement { id, reference, place, says: Says::Agreed(agreed) });
    saying.follow(&desk.reader, of, follows, of).await?;
    desk.record(saying).await
}

/// Records that an agreement was reviewed, with its end and its next review as they are from now on. The review that was
/// owed is met by it.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn review(desk: Desk<'_>, what: &Reviewing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.agreement_at("agreement", what.agreement.as_str(), &mut sheet).await?;
    let before = file.as_ref().and_then(AgreementFile::standing);
    let words = sheet.words("words", &what.words);
    let first = before.as_ref().map(|before| (before.from, ErrorKind::DaysReversed));
    let until = desk.day_or_not("until", &what.until, "act-agreement-until", first, &mut sheet);
    let first = Some((desk.today, ErrorKind::DayPast));
    let review = desk.day_or_not("review", &what.review, "act-agreement-review", first, &mut sheet);
    let title = desk.locale.with("act-reviewing", &[("reference", what.agreement.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let agreement = there(file.as_ref().and_then(AgreementFile::first))?.0.id;
    let follows = of_agreement(&there(before)?.by, &review);
    let (id, reference, place) = (saying.id(), saying.item("agreement1"), saying.place(&words));
    saying.push(Agreement { id, reference, place, says: Says::Reviewed { agreement, until, review } });
    saying.follow(&desk.reader, agreement.into(), follows, id.into()).await?;
    desk.record(saying).await
}

/// Records what a body did about an agreement; of a class, that each of its members is asked.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn sign(desk: Desk<'_>, what: &Signature, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.agreement_at("agreement", what.agreement.as_str(), &mut sheet).await?;
    let (parties, changes) = desk.parties(what, file.as_ref(), &mut sheet, dice).await?;
    let mut words = Vec::with_capacity(parties.len());
    for (by, _) in &parties {
        words.push(sheet.standard(&desk.labelled("act-signing-by", &by.words)));
    }
    if let Some(kind) = what.kind {
        sheet.standard(&desk.locale.t(&format!("signing-{}", kind.name())));
    }
    if let Some(day) = what.day {
        sheet.standard(&desk.locale.with("act-from", &[("day", desk.locale.day(day).into())]));
    }
    let title = desk.locale.with("act-signing", &[("reference", what.agreement.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (kind, day) = (there(what.kind)?, there(what.day)?);
    let agreement = there(file.as_ref().and_then(AgreementFile::first))?.0.id;
    for change in changes {
        saying.push(change);
    }
    for (number, ((by, class), words)) in (1..).zip(parties.into_iter().zip(words)) {
        let signing = Signing {
            id: saying.id(),
            reference: saying.item(&format!("signing{number}")),
            place: saying.place(&words),
            agreement,
            by,
            class,
            kind,
            day,
        };
        saying.push(signing);
    }
    desk.record(saying).await
}

impl Desk<'_> {
    /// The agreement of an address that was typed; none where nothing was.
    pub(super) async fn agreement_at(
        &self,
        field: &'static str,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<AgreementFile>, Error> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let found = match Reference::of_address(typed) {
            Some(reference) => self.reader.agreement(&reference).await?,
            None => None,
        };
        if found.is_none() {
            sheet.problem(field, ErrorKind::NotInRecord, short(typed));
        }
        Ok(found)
    }

    /// Who does something about an agreement, each with the class it is asked as one of; and the bodies that come into the
    /// record by it.
    async fn parties(
        &self,
        what: &Signature,
        file: Option<&AgreementFile>,
        sheet: &mut Sheet,
        dice: &mut dyn Dice,
    ) -> Result<(Vec<(Mention, Option<Mention>)>, Vec<Change>), Error> {
        if what.kind.is_none() {
            sheet.problem("kind", ErrorKind::ChoiceMissing, "");
        }
        match what.day {
            None => sheet.problem("day", ErrorKind::DayMissing, ""),
            Some(day) if day > self.today => {
                sheet.problem("day", ErrorKind::DayToCome, self.locale.day(day));
            }
            Some(_) => {}
        }
        let mut finder = Finder::new(self, dice)?;
        let typed = what.by.trim();
        let found = if typed.is_empty() { None } else { finder.known(typed).await? };
        let (Some(found), Some(day)) = (&found, what.day) else {
            if found.is_none() {
                self.body("by", typed, sheet).await?;
            }
            return Ok((Vec::new(), Vec::new()));
        };
        let parties = if found.body.kind == BodyKind::Class {
            self.members_asked(&mut finder, found, (what.kind, day), sheet).await?
        } else {
            self.exists_on("day", found, day, sheet).await?;
            self.can_leave(what, file, found, sheet);
            vec![(mention(found, self.language), None)]
        };
        Ok((parties, finder.changes))
    }

    /// The members of a class on a day, which are asked. Nobody signs for them.
    async fn members_asked(
        &self,
        finder: &mut Finder<'_>,
        class: &NamedBody,
        (kind, day): (Option<SigningKind>, Day),
        sheet: &mut Sheet,
    ) -> Result<Vec<(Mention, Option<Mention>)>, Error> {
        let name = class.name(self.language).0;
        if kind.is_some_and(|kind| kind != SigningKind::Asked) {
            sheet.problem("by", ErrorKind::ClassSigns, name);
        }
        let members = finder.members(class, day).await?;
        if members.is_empty() {
            sheet.problem("by", ErrorKind::ClassEmpty, name);
        }
        let class = mention(class, self.language);
        Ok(members.iter().map(|one| (mention(one, self.language), Some(class.clone()))).collect())
    }

    /// That whoever leaves an agreement had signed it by then.
    fn can_leave(&self, what: &Signature, file: Option<&AgreementFile>, body: &NamedBody, sheet: &mut Sheet) {
        let (Some(SigningKind::Left), Some(day), Some(file)) = (what.kind, what.day, file) else { return };
        if !Signing::has_signed(&Signing::on(&file.signings, day), body.body.id) {
            sheet.problem("kind", ErrorKind::NotSigned, body.name(self.language).0);
        }
    }
}
