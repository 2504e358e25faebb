//! Signing: that a body was asked to sign an agreement, signed it, refused to, or left it. A body that did not answer has
//! not signed.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::body::Mention;
use crate::id::{AgreementId, BodyId, Reference, SigningId};
use crate::passage::Place;

/// How a body stands to an agreement since a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// Its id.
    pub id: SigningId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The agreement, by the first statement about it.
    pub agreement: AgreementId,
    /// Who.
    pub by: Mention,
    /// The class it was asked as one of. A class is resolved to its members on the day they are asked; it signs nothing.
    pub class: Option<Mention>,
    /// What it did, or was asked.
    pub kind: SigningKind,
    /// Since which day.
    pub day: Day,
}

/// What a body did about an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SigningKind {
    /// It was asked, and has not answered.
    Asked,
    /// It signed.
    Signed,
    /// It refused to.
    Refused,
    /// It had signed, and left.
    Left,
}

impl SigningKind {
    /// All of them.
    pub const ALL: [SigningKind; 4] =
        [SigningKind::Asked, SigningKind::Signed, SigningKind::Refused, SigningKind::Left];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            SigningKind::Asked => "asked",
            SigningKind::Signed => "signed",
            SigningKind::Refused => "refused",
            SigningKind::Left => "left",
        }
    }

    /// Whether being asked anew leaves it as it is: an answer stands until the body gives another.
    fn answers(self) -> bool {
        matches!(self, SigningKind::Signed | SigningKind::Refused)
    }
}

/// How a body stands to an agreement on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'s> {
    /// What it did last, or was asked.
    pub said: &'s Signing,
    /// The classes it was asked as one of, in the order in which it was.
    pub classes: Vec<&'s Mention>,
}

impl Signing {
    /// How each body stands to one agreement on a day, of all that was ever said of that, in the order of the days on which
    /// they first had to do with it. A body stays one of each class it was asked with.
    pub fn on(all: &[Signing], day: Day) -> Vec<Party<'_>> {
        let mut by_then: Vec<&Signing> = all.iter().filter(|said| said.day <= day).collect();
        // What happened earlier counts as earlier, also where it is told late.
        by_then.sort_by_key(|said| said.day);
        let mut parties: Vec<Party<'_>> = Vec::new();
        for said in by_then {
            let known = parties.iter().position(|party| same(&party.said.by, &said.by));
            let at = known.unwrap_or(parties.len());
            if known.is_none() {
                parties.push(Party { said, classes: Vec::new() });
            }
            let Some(party) = parties.get_mut(at) else { continue };
            if said.kind != SigningKind::Asked || !party.said.kind.answers() {
                party.said = said;
            }
            if let Some(class) = said.class.as_ref().filter(|class| !party.is_one_of(class)) {
                party.classes.push(class);
            }
        }
        parties
    }

    /// Whether a body has signed, by how all stand: a class has where every one of its members did.
    pub fn has_signed(standing: &[Party<'_>], body: BodyId) -> bool {
        let signed = |party: &Party<'_>| party.said.kind == SigningKind::Signed;
        let is_one = |party: &&Party<'_>| party.classes.iter().any(|class| class.body == Some(body));
        let own = standing.iter().find(|party| party.said.by.body == Some(body));
        let mut members = standing.iter().filter(is_one).peekable();
        own.is_some_and(signed) || (members.peek().is_some() && members.all(signed))
    }
}

impl Party<'_> {
    /// Whether it was asked as one of a class.
    pub fn is_one_of(&self, class: &Mention) -> bool {
        self.classes.iter().any(|own| same(own, class))
    }
}

/// Whether two mentions are of one body, by its words where the record has none.
fn same(one: &Mention, other: &Mention) -> bool {
    one.body == other.body && (one.body.is_some() || one.words == other.words)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::SigningKind::{Asked, Left, Refused, Signed};
    use super::*;
    use crate::id::SourceId;

    fn body(no: u128) -> Mention {
        Mention { body: Some(BodyId(Uuid::from_u128(no))), ..Mention::printed("a body") }
    }

    fn said(no: u128, class: Option<u128>, kind: SigningKind, day: &str) -> Signing {
        Signing {
            id: SigningId(Uuid::nil()),
            reference: Reference::stored("said/signing1".to_owned()),
            place: Place { source: SourceId(Uuid::nil()), spans: Vec::new() },
            agreement: AgreementId(Uuid::nil()),
            by: body(no),
            class: class.map(body),
            kind,
            day: day.parse().unwrap(),
        }
    }

    #[test]
    fn who_stands_how_on_a_day() {
        let all = [
            said(1, Some(9), Asked, "2026-01-01"),
            said(2, Some(9), Asked, "2026-01-01"),
            said(1, None, Signed, "2026-02-01"),
            said(3, None, Signed, "2026-02-01"),
            // Asked again, it still has signed; a day said late does not undo a later one.
            said(1, Some(9), Asked, "2026-03-01"),
            said(2, None, Refused, "2026-04-01"),
            said(2, None, Signed, "2026-03-15"),
            said(2, None, Signed, "2026-05-01"),
            said(3, None, Left, "2026-05-01"),
            said(3, None, Asked, "2026-06-01"),
            // Told late, between two days on which it was asked.
            said(4, None, Asked, "2026-06-02"),
            said(4, None, Asked, "2026-06-10"),
            said(4, None, Signed, "2026-06-05"),
        ];
        for (on, kinds, class_signed) in [
            ("2025-12-31", vec![], false),
            ("2026-01-01", vec![Asked, Asked], false),
            ("2026-02-01", vec![Signed, Asked, Signed], false),
            ("2026-03-01", vec![Signed, Asked, Signed], false),
            ("2026-04-01", vec![Signed, Refused, Signed], false),
            ("2026-05-01", vec![Signed, Signed, Left], true),
            ("2026-06-01", vec![Signed, Signed, Asked], true),
            ("2026-06-04", vec![Signed, Signed, Asked, Asked], true),
            ("2026-06-10", vec![Signed, Signed, Asked, Signed], true),
        ] {
            let standing = Signing::on(&all, on.parse().unwrap());
            assert_eq!(standing.iter().map(|party| party.said.kind).collect::<Vec<_>>(), kinds, "{on}");
            assert_eq!(
                Signing::has_signed(&standing, BodyId(Uuid::from_u128(9))),
                class_signed,
                "class on {on}"
            );
            let of_class = standing.iter().filter(|party| !party.classes.is_empty()).count();
            assert_eq!(of_class, kinds.len().min(2), "{on}");
        }
    }

    #[test]
    fn one_body_is_asked_as_one_of_two_classes() {
        let all = [
            said(1, Some(8), Asked, "2026-01-01"),
            said(2, Some(8), Asked, "2026-01-01"),
            said(1, Some(9), Asked, "2026-01-05"),
            said(1, None, Signed, "2026-02-01"),
            said(1, Some(9), Asked, "2026-02-05"),
        ];
        for (on, classes, signed) in [
            ("2026-01-04", vec![8], [false, false]),
            ("2026-01-31", vec![8, 9], [false, false]),
            ("2026-02-05", vec![8, 9], [false, true]),
        ] {
            let standing = Signing::on(&all, on.parse().unwrap());
            let own: Vec<_> = standing[0].classes.iter().map(|class| class.body).collect();
            assert_eq!(own, classes.iter().map(|no| body(*no).body).collect::<Vec<_>>(), "{on}");
            let class_signed = [8, 9].map(|no| Signing::has_signed(&standing, BodyId(Uuid::from_u128(no))));
            assert_eq!(class_signed, signed, "{on}");
        }
    }
}
