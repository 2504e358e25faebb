//! What the page of a board shows besides: its seats on a day, its parts, its meetings, who turns up and on whom its
//! work hangs. Every figure opens its rows.

use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::meeting::Presence;
use llinyn_model::membership::{Basis, Membership};
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{Met, Reader};
use serde::Serialize;

use crate::web::ask::Time;
use crate::web::bodies::{Bodies, link};
use crate::web::shown::{BodyLink, SourceLine, Whom};

/// A board on a day.
#[derive(Serialize)]
pub(super) struct BoardView {
    pub(super) seats: Vec<SeatLine>,
    pub(super) vacant: usize,
    pub(super) undecided: usize,
    /// The body it is a part of.
    pub(super) parent: Option<BodyLink>,
    /// Its own parts.
    pub(super) groups: Vec<BodyLink>,
    /// How often it met, or is to.
    pub(super) met: usize,
    /// The newest of these meetings.
    pub(super) meetings: Vec<MetLine>,
    pub(super) turnout: Vec<TurnoutLine>,
    /// How much hangs on each member now; none where nobody is a member, or a day or an entry was chosen.
    pub(super) ownership: Option<Vec<OwnLine>>,
}

/// A seat.
#[derive(Serialize)]
pub(super) struct SeatLine {
    pub(super) reference: Reference,
    pub(super) seat: String,
    pub(super) language: Language,
    /// `held`, `vacant` or `undecided`.
    pub(super) holder: &'static str,
    pub(super) who: Option<Whom>,
    pub(super) chair: bool,
    pub(super) basis: Stated<Basis>,
    pub(super) nominated_by: Stated<Whom>,
    pub(super) from: Day,
    pub(super) to: Stated<Day>,
    pub(super) said: Option<SourceLine>,
}

/// A meeting.
#[derive(Serialize)]
pub(super) struct MetLine {
    pub(super) reference: Reference,
    pub(super) day: Option<Day>,
    /// Whether it is to come.
    pub(super) ahead: bool,
}

/// How often a member was there, of the meetings held while it sat on the board.
#[derive(Serialize)]
pub(super) struct TurnoutLine {
    pub(super) who: BodyLink,
    /// How often it was there in each way, in the order of [`Presence::ALL`].
    pub(super) counts: Vec<(&'static str, usize)>,
}

/// How much hangs on a member: the open threads it owes something to, by the noun they begin with.
#[derive(Serialize)]
pub(super) struct OwnLine {
    pub(super) who: BodyLink,
    pub(super) counts: [(&'static str, i64); 2],
}

/// The nouns a thread begins with.
pub(in crate::web) const ROOTS: [&str; 2] = ["recommendation", "commitment"];
/// Meetings shown.
const SHOWN: usize = 10;

/// A meeting, and who sat on the board then.
pub(in crate::web) struct Held<'m> {
    pub(in crate::web) met: &'m Met,
    sat: Vec<BodyId>,
}

impl BoardView {
    pub(super) async fn new(
        reader: &Reader<'_>,
        (body, parent): (BodyId, Option<BodyId>),
        language: Language,
        time: Time,
    ) -> Result<BoardView, Error> {
        let on = time.on;
        let all = reader.memberships(body).await?;
        let seats = Membership::on(&all, on);
        let met = reader.meetings_of(body).await?;
        let named = |id: BodyId| async move {
            Ok::<_, Error>(reader.named_body(id).await?.map(|named| link(&named, language)))
        };
        let held = held(&all, &met, on);
        let mut turnout = Vec::new();
        for member in ever(&all, on) {
            let Some(who) = named(member).await? else { continue };
            let count = |how| held.iter().filter(|held| held.how(member) == Some(how)).count();
            let counts = Presence::ALL.into_iter().map(|how| (how.name(), count(how))).collect();
            turnout.push(TurnoutLine { who, counts });
        }
        let is_now = !time.chosen && time.as_at.is_none();
        let ownership =
            if is_now && !all.is_empty() { Some(ownership(reader, &all, language, on).await?) } else { None };
        let groups = reader.groups(body).await?;
        let parent = match parent {
            Some(parent) => named(parent).await?,
            None => None,
        };
        Ok(BoardView {
            vacant: seats.iter().filter(|seat| seat.holder.name() == "vacant").count(),
            undecided: seats.iter().filter(|seat| seat.holder.name() == "undecided").count(),
            seats: lines(reader, &seats, language).await?,
            parent,
            groups: groups.iter().map(|group| link(group, language)).collect(),
            met: met.len(),
            meetings: met.iter().rev().take(SHOWN).map(|met| met_line(met, on)).collect(),
            turnout,
            ownership,
        })
    }
}

/// The meetings of a board up to a day, the newest first, each with who sat on the board.
pub(in crate::web) fn held<'m>(all: &[Membership], met: &'m [Met], on: Day) -> Vec<Held<'m>> {
    let held = |met: &'m Met| {
        let day = met.meeting.dated.latest().filter(|day| *day <= on)?;
        Some(Held { met, sat: Membership::holders(all, day) })
    };
    met.iter().rev().filter_map(held).collect()
}

impl Held<'_> {
    /// How a body was there; none where it did not sit on the board then.
    pub(in crate::web) fn how(&self, member: BodyId) -> Option<Presence> {
        self.sat.contains(&member).then(|| self.met.attendance.of(member))
    }
}

/// How much hangs on each member now, those on whom most does first.
async fn ownership(
    reader: &Reader<'_>,
    all: &[Membership],
    language: Language,
    on: Day,
) -> Result<Vec<OwnLine>, Error> {
    let mut lines = Vec::new();
    for member in Membership::holders(all, on) {
        let Some(named) = reader.named_body(member).await? else { continue };
        let open = reader.open_threads_of(member).await?;
        let counts = ROOTS.map(|noun| (noun, open.get(noun).copied().unwrap_or(0)));
        lines.push(OwnLine { who: link(&named, language), counts });
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.counts.map(|(_, count)| count)));
    Ok(lines)
}

/// Every body that sat on a board by a day, in the order in which it first did.
fn ever(all: &[Membership], on: Day) -> Vec<BodyId> {
    let mut bodies: Vec<BodyId> = Vec::new();
    let held = all.iter().filter(|said| said.from <= on).filter_map(|said| said.holder.who()?.body);
    for body in held {
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    bodies
}

async fn lines(
    reader: &Reader<'_>,
    seats: &[Membership],
    language: Language,
) -> Result<Vec<SeatLine>, Error> {
    let named = |seat: &'_ Membership| -> Vec<Mention> {
        seat.holder.who().into_iter().chain(seat.nominated_by.value()).cloned().collect()
    };
    let mentions: Vec<Mention> = seats.iter().flat_map(named).collect();
    let bodies = Bodies::of(reader, language, mentions.iter()).await?;
    let mut lines = Vec::with_capacity(seats.len());
    for seat in seats {
        let said = reader.source_head(seat.place.source).await?;
        lines.push(SeatLine {
            reference: seat.reference.clone(),
            seat: seat.seat.clone(),
            language: said.as_ref().map_or(language, |said| said.language),
            holder: seat.holder.name(),
            who: seat.holder.who().map(|who| bodies.whom(who)),
            chair: seat.chair,
            basis: seat.basis.clone(),
            nominated_by: bodies.stated(&seat.nominated_by),
            from: seat.from,
            to: seat.to.clone(),
            said: said.as_ref().map(SourceLine::from),
        });
    }
    Ok(lines)
}

fn met_line(met: &Met, on: Day) -> MetLine {
    let day = met.meeting.dated.latest();
    let ahead = day.is_some_and(|day| day > on);
    MetLine { reference: met.meeting.reference.clone(), day, ahead }
}
