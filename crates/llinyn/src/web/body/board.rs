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
    pub(super) meetings: Vec<MetLine>,
    pub(super) turnout: Vec<TurnoutLine>,
    pub(super) ownership: Vec<OwnLine>,
    /// The open threads of all members together; one that several owe something to is counted with each.
    pub(super) owned: i64,
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

/// How much hangs on a member.
#[derive(Serialize)]
pub(super) struct OwnLine {
    pub(super) who: BodyLink,
    pub(super) threads: i64,
}

/// A meeting at which a member was to be, and how it was there.
pub(in crate::web) struct Turn<'m> {
    pub(in crate::web) met: &'m Met,
    pub(in crate::web) how: Presence,
}

impl BoardView {
    pub(super) async fn new(
        reader: &Reader<'_>,
        (body, parent): (BodyId, Option<BodyId>),
        language: Language,
        on: Day,
    ) -> Result<BoardView, Error> {
        let all = reader.memberships(body).await?;
        let seats = Membership::on(&all, on);
        let met = reader.meetings_of(body).await?;
        let named = |id: BodyId| async move {
            Ok::<_, Error>(reader.named_body(id).await?.map(|named| link(&named, language)))
        };
        let (mut turnout, mut ownership) = (Vec::new(), Vec::new());
        for member in ever(&all, on) {
            let Some(who) = named(member).await? else { continue };
            let turns = turns(&all, &met, member, on);
            let count = |how| turns.iter().filter(|turn| turn.how == how).count();
            let counts = Presence::ALL.into_iter().map(|how| (how.name(), count(how))).collect();
            turnout.push(TurnoutLine { who, counts });
        }
        for member in Membership::holders(&all, on) {
            let Some(who) = named(member).await? else { continue };
            ownership.push(OwnLine { who, threads: reader.open_threads_of(member).await? });
        }
        ownership.sort_by_key(|line| std::cmp::Reverse(line.threads));
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
            meetings: met.iter().rev().map(|met| met_line(met, on)).collect(),
            turnout,
            owned: ownership.iter().map(|line| line.threads).sum(),
            ownership,
        })
    }
}

/// The meetings of a board up to a day at which a member was to be, the newest first.
pub(in crate::web) fn turns<'m>(
    all: &[Membership],
    met: &'m [Met],
    member: BodyId,
    on: Day,
) -> Vec<Turn<'m>> {
    let was_to_be = |met: &&Met| {
        let day = met.meeting.dated.latest().filter(|day| *day <= on);
        day.is_some_and(|day| Membership::holders(all, day).contains(&member))
    };
    met.iter().rev().filter(was_to_be).map(|met| Turn { how: met.attendance.of(member), met }).collect()
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
