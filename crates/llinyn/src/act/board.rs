//! Boards: a body is established, its seats are held or vacant, and it meets on a day on which it exists.

use llinyn_model::body::{Body, BodyKind, BodyName, Mention};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::meeting::{Attendance, Meeting};
use llinyn_model::membership::{Basis, Holder, Membership};
use llinyn_model::paper::NamedBody;
use llinyn_model::reorganisation::{Reorganisation, ReorganisationKind};
use llinyn_model::source::Dated;
use llinyn_model::{Day, DayRange, Language, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::import::free;
use super::said::{Sheet, there};

/// A body that begins.
#[derive(Clone, Debug)]
pub struct Establishing {
    /// Its names; a language in which it has none is left empty. Fields `name_en` and `name_cy`.
    pub names: [(Language, String); 2],
    /// What sort of body it is. Field `kind`.
    pub kind: Option<BodyKind>,
    /// The body it is a part of, by its name; none where empty. Field `parent`.
    pub parent: String,
    /// The day it was established: today or earlier. Field `day`.
    pub day: Option<Day>,
    /// Why, and by whose decision. Field `reason`.
    pub reason: String,
}

/// What is said of a seat.
#[derive(Clone, Debug)]
pub struct Seating {
    /// The board.
    pub board: Reference,
    /// What the seat is called. Field `seat`.
    pub seat: String,
    /// Whether somebody holds it: a name of [`Holder::NAMES`]. Field `holder`.
    pub holder: String,
    /// Who holds it, by name, where somebody does. Field `who`.
    pub who: String,
    /// Why they have it; none where that is not stated. Field `basis`.
    pub basis: Option<Basis>,
    /// Whether the holder chairs. Field `chair`.
    pub chair: Option<bool>,
    /// Who nominated the holder, or is to; may be empty. Field `nominated_by`.
    pub nominated_by: String,
    /// From which day. Field `from`.
    pub from: Option<Day>,
    /// Until which day, where an end is known. Field `to`.
    pub to: Option<Day>,
}

/// A meeting that is called.
#[derive(Clone, Debug)]
pub struct Calling {
    /// Whose meeting.
    pub body: Reference,
    /// When. Field `day`.
    pub day: Option<Day>,
}

/// Records a body that begins.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn establish(desk: Desk<'_>, new: &Establishing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let names = desk.names_given(&new.names, &mut sheet).await?;
    if new.kind.is_none() {
        sheet.problem("kind", ErrorKind::ChoiceMissing, "");
    }
    let parent = match new.parent.trim() {
        "" => None,
        typed => desk.body("parent", typed, &mut sheet).await?,
    };
    if let Some(parent) = &parent {
        sheet.standard(&desk.locale.with("act-part-of", &[("words", (&*parent.words).into())]));
    }
    match new.day {
        None => sheet.problem("day", ErrorKind::DayMissing, ""),
        Some(day) if day > desk.today => sheet.problem("day", ErrorKind::DayToCome, desk.locale.day(day)),
        Some(day) => {
            sheet.standard(&desk.locale.with("act-established-on", &[("day", desk.locale.day(day).into())]));
        }
    }
    let reason = sheet.words("reason", &new.reason);
    let name = names.first().map_or("", |(_, name)| name.as_str()).to_owned();
    let title = desk.locale.with("act-established", &[("name", name.as_str().into())]);
    let reference = free(&desk.reader, &name, |_| false).await?;
    let mut saying = desk.say(title, sheet, dice).await?;
    let (kind, day) = (there(new.kind)?, there(new.day)?);
    let body = Body {
        id: saying.id(),
        reference,
        kind,
        code: Stated::NotStated,
        parent: parent.and_then(|parent| parent.body),
        successor: None,
        confirmed: true,
    };
    let id = body.id;
    saying.push(body);
    for (language, name) in names {
        saying.push(BodyName { body: id, name, language, from: Stated::Stated(day), to: Stated::NotStated });
    }
    saying.push(Reorganisation {
        body: id,
        place: saying.place(&reason),
        kind: ReorganisationKind::Established,
        day,
        successor: None,
        by: desk.by_actor(),
        reason: reason.text,
    });
    desk.record(saying).await
}

/// Records what is said of a seat.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn seat(desk: Desk<'_>, seating: &Seating, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let board = desk.body_at(&seating.board, &mut sheet).await?;
    let seat =
        sheet.needed("seat", &seating.seat, |words| desk.locale.with("act-seat", &[("words", words.into())]));
    let holder = desk.holder(seating, &mut sheet).await?;
    match seating.chair {
        None => sheet.problem("chair", ErrorKind::ChoiceMissing, ""),
        Some(chair) => {
            sheet.standard(&desk.locale.t(if chair { "seat-chair" } else { "seat-member" }));
        }
    }
    if let Some(basis) = seating.basis {
        sheet.standard(&desk.locale.t(&format!("basis-{}", basis.name().replace('_', "-"))));
    }
    let nominated = sheet.labelled("nominated_by", &seating.nominated_by, |words| {
        desk.locale.with("act-nominated", &[("words", words.into())])
    });
    let nominated_by = match nominated {
        Some(words) => Some(desk.mention(&words.text).await?),
        None => None,
    };
    desk.held_from(seating, board.as_ref(), &mut sheet).await?;
    let name = board.as_ref().map_or("", |board| board.name(desk.language).0).to_owned();
    let title = desk.locale.with("act-membership", &[("name", name.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let membership = Membership {
        id: saying.id(),
        reference: saying.item("y1"),
        place: saying.place(&seat),
        board: there(board)?.body.id,
        seat: seat.text,
        holder: there(holder)?,
        basis: Stated::or_not_stated(seating.basis),
        chair: there(seating.chair)?,
        nominated_by: Stated::or_not_stated(nominated_by),
        from: there(seating.from)?,
        to: Stated::or_not_stated(seating.to),
    };
    saying.push(membership);
    desk.record(saying).await
}

/// Records a meeting that is called; its day may be to come.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn call(desk: Desk<'_>, calling: &Calling, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let body = desk.body_at(&calling.body, &mut sheet).await?;
    let name = body.as_ref().map_or("", |body| body.name(desk.language).0).to_owned();
    match (calling.day, &body) {
        (None, _) => sheet.problem("day", ErrorKind::DayMissing, ""),
        (Some(day), Some(body)) => desk.exists_on("day", body, day, &mut sheet).await?,
        _ => {}
    }
    let words = calling.day.map(|day| desk.locale.day(day)).unwrap_or_default();
    let called = [("name", name.as_str().into()), ("day", words.as_str().into())];
    let title = desk.locale.with("act-meeting-of", &called);
    let sentence = sheet.standard(&title);
    let mut saying = desk.say(title, sheet, dice).await?;
    let day = there(calling.day)?;
    let meeting = Meeting {
        id: saying.id(),
        reference: saying.item("m1"),
        place: saying.place(&sentence),
        body: Stated::Stated(Mention { body: Some(there(body)?.body.id), ..Mention::printed(name) }),
        dated: Dated {
            words: Stated::Stated(words),
            days: Stated::Stated(DayRange::single(day)),
            inferred: None,
        },
        attendance: Attendance::default(),
    };
    saying.push(meeting);
    desk.record(saying).await
}

impl Desk<'_> {
    /// Who holds a seat, as it was chosen.
    async fn holder(&self, seating: &Seating, sheet: &mut Sheet) -> Result<Option<Holder>, Error> {
        let holder = match seating.holder.as_str() {
            "held" => self.body("who", &seating.who, sheet).await?.map(Holder::Held),
            "vacant" => Some(Holder::Vacant),
            "undecided" => Some(Holder::Undecided),
            "ended" => Some(Holder::Ended),
            _ => {
                sheet.problem("holder", ErrorKind::ChoiceMissing, "");
                None
            }
        };
        if let Some(holder) = &holder {
            let words = match holder.who() {
                Some(who) => who.words.clone(),
                None => self.locale.t(&format!("holder-{}", holder.name())),
            };
            sheet.standard(&self.locale.with("act-held-by", &[("words", words.as_str().into())]));
        }
        Ok(holder)
    }

    /// From which day to which a seat is held so.
    async fn held_from(
        &self,
        seating: &Seating,
        board: Option<&NamedBody>,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        match (seating.from, board) {
            (None, _) => sheet.problem("from", ErrorKind::DayMissing, ""),
            (Some(from), Some(board)) => self.exists_on("from", board, from, sheet).await?,
            _ => {}
        }
        if seating.from.zip(seating.to).is_some_and(|(from, to)| to < from) {
            sheet.problem(
                "to",
                ErrorKind::DaysReversed,
                seating.to.map(|to| self.locale.day(to)).unwrap_or_default(),
            );
        }
        for (key, day) in [("act-from", seating.from), ("act-to", seating.to)] {
            if let Some(day) = day {
                sheet.standard(&self.locale.with(key, &[("day", self.locale.day(day).into())]));
            }
        }
        Ok(())
    }
}
