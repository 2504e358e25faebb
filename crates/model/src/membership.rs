//! Membership: a seat on a board, and who holds it from a day. A seat that nobody holds is said to be vacant; it is
//! never left out.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{BodyId, MembershipId, Reference};
use crate::passage::Place;
use crate::withholding::MARK;
use crate::{Day, Stated, fold};

/// That a seat on a board is held, or not, from a day. What is said later of the same seat takes the place of this one
/// from its own day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The board.
    pub board: BodyId,
    /// What the seat is called; the same words are the same seat.
    pub seat: String,
    /// Who holds it.
    pub holder: Holder,
    /// Whether a law gives the holder the seat.
    pub basis: Stated<Basis>,
    /// Whether whoever holds it chairs the board.
    pub chair: bool,
    /// Who nominated the holder, or is to.
    pub nominated_by: Stated<Mention>,
    /// The first day.
    pub from: Day,
    /// The last day it is held so; *not stated* while no end is known. The seat is vacant after it.
    pub to: Stated<Day>,
}

/// Who holds a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// An agency, or an office.
    Held(Mention),
    /// Nobody.
    Vacant,
    /// Who it is to be has not been decided.
    Undecided,
    /// There is no such seat any more.
    Ended,
}

/// Why somebody has a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A law names the agency a member.
    Statutory,
    /// The board has it sit there.
    NotStatutory,
}

impl Holder {
    /// The names of what can be said of a seat.
    pub const NAMES: [&'static str; 4] = ["held", "vacant", "undecided", "ended"];

    /// The name of what is said.
    pub fn name(&self) -> &'static str {
        match self {
            Holder::Held(_) => "held",
            Holder::Vacant => "vacant",
            Holder::Undecided => "undecided",
            Holder::Ended => "ended",
        }
    }

    /// Who it is, where somebody holds it.
    pub fn who(&self) -> Option<&Mention> {
        match self {
            Holder::Held(who) => Some(who),
            _ => None,
        }
    }
}

impl Basis {
    /// All of them.
    pub const ALL: [Basis; 2] = [Basis::Statutory, Basis::NotStatutory];

    /// Its name in outputs and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Statutory => "statutory",
            Basis::NotStatutory => "not_statutory",
        }
    }
}

impl Membership {
    /// The seats of a board on a day, of all that was ever said of them: in the order in which they were made, the chair
    /// first. A seat whose holding has run out is vacant; one that has ended is gone.
    pub fn on(all: &[Membership], day: Day) -> Vec<Membership> {
        let mut seats: Vec<Membership> = Vec::new();
        for said in all.iter().filter(|said| said.from <= day) {
            match seats.iter_mut().find(|seat| seat.is_seat_of(said)) {
                Some(seat) if seat.from <= said.from => *seat = said.clone(),
                Some(_) => {}
                None => seats.push(said.clone()),
            }
        }
        for seat in &mut seats {
            if seat.holder.who().is_some() && seat.to.value().is_some_and(|to| *to < day) {
                seat.holder = Holder::Vacant;
            }
        }
        seats.retain(|seat| seat.holder != Holder::Ended);
        seats.sort_by_key(|seat| !seat.chair);
        seats
    }

    /// The bodies that sit on a board on a day, each once, in the order of their seats.
    pub fn holders(all: &[Membership], day: Day) -> Vec<BodyId> {
        let mut bodies = Vec::new();
        let seats = Membership::on(all, day);
        for body in seats.iter().filter_map(|seat| seat.holder.who()?.body) {
            if !bodies.contains(&body) {
                bodies.push(body);
            }
        }
        bodies
    }

    /// Whether two speak of one seat. Of a seat whose name is withheld nobody can tell.
    fn is_seat_of(&self, other: &Membership) -> bool {
        self.seat != MARK && fold::text(&self.seat) == fold::text(&other.seat)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::SourceId;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn said(no: u128, seat: &str, holder: Holder, from: &str, to: Option<&str>) -> Membership {
        Membership {
            id: MembershipId(Uuid::from_u128(no)),
            reference: Reference::stored(format!("said/y{no}")),
            place: Place { source: SourceId(Uuid::from_u128(no)), spans: Vec::new() },
            board: BodyId(Uuid::from_u128(100)),
            seat: seat.to_owned(),
            holder,
            basis: Stated::NotStated,
            chair: seat.to_lowercase() == "chair",
            nominated_by: Stated::NotStated,
            from: day(from),
            to: Stated::or_not_stated(to.map(day)),
        }
    }

    fn held(no: u128) -> Holder {
        Holder::Held(Mention { body: Some(BodyId(Uuid::from_u128(no))), ..Mention::printed("a body") })
    }

    #[test]
    fn seats_on_a_day() {
        let all = [
            said(1, "Health", held(1), "2026-01-01", Some("2026-03-31")),
            said(2, "Chair", Holder::Undecided, "2026-01-01", None),
            said(3, "chair", held(2), "2026-02-01", None),
            said(4, "Police", held(3), "2026-01-01", None),
            said(5, "Police", Holder::Ended, "2026-05-01", None),
            // Said late of a time before: what is held since stays.
            said(6, "Chair", Holder::Vacant, "2026-01-15", None),
            said(7, "Housing", held(1), "2026-06-01", None),
        ];
        for (on, expected) in [
            ("2025-12-31", vec![]),
            ("2026-01-01", vec!["undecided", "held", "held"]),
            ("2026-01-20", vec!["vacant", "held", "held"]),
            ("2026-02-01", vec!["held", "held", "held"]),
            ("2026-04-01", vec!["held", "vacant", "held"]),
            ("2026-05-01", vec!["held", "vacant"]),
            ("2026-06-01", vec!["held", "vacant", "held"]),
        ] {
            let seats = Membership::on(&all, day(on));
            let names: Vec<&str> = seats.iter().map(|seat| seat.holder.name()).collect();
            assert_eq!(names, expected, "{on}");
        }
        assert_eq!(Membership::holders(&all, day("2026-02-01")).len(), 3);
    }
}
