//! Flow: information that passes from one body to another for safeguarding, and the agreements it relies on.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::agreement::{Agreed, Force};
use crate::body::Mention;
use crate::id::{AgreementId, FlowId, Reference};
use crate::passage::Place;
use crate::signing::Signing;
use crate::subject::Subject;

/// Information that passes from one body to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Its id.
    pub id: FlowId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// What passes.
    pub text: String,
    /// For which purpose of safeguarding.
    pub purpose: String,
    /// From whom.
    pub from: Mention,
    /// To whom.
    pub to: Mention,
    /// The agreements it relies on, by the first statements about them.
    pub relies_on: Vec<AgreementId>,
    /// The thread or the plan it serves, where it is said to serve one.
    pub about: Option<Subject>,
}

/// Why an agreement does not carry a flow on a day. Whether the flow stops is for others to decide; it is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It relies on no agreement of the record.
    NoAgreement,
    /// The agreement is not in force yet.
    NotYet,
    /// The agreement has ended.
    Ended,
    /// The agreement it was made under has ended.
    AccordEnded,
    /// The sender has not signed.
    SenderNotSigned,
    /// The receiver has not signed.
    ReceiverNotSigned,
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 6] = [
        Fault::NoAgreement,
        Fault::NotYet,
        Fault::Ended,
        Fault::AccordEnded,
        Fault::SenderNotSigned,
        Fault::ReceiverNotSigned,
    ];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Fault::NoAgreement => "no_agreement",
            Fault::NotYet => "not_yet",
            Fault::Ended => "ended",
            Fault::AccordEnded => "accord_ended",
            Fault::SenderNotSigned => "sender_not_signed",
            Fault::ReceiverNotSigned => "receiver_not_signed",
        }
    }
}

impl Flow {
    /// Why one agreement, with the accord it is made under and how all stand to it on the day, does not carry the flow.
    pub fn faults(
        &self,
        agreement: &Agreed,
        accord: Option<&Agreed>,
        standing: &[Signing],
        on: Day,
    ) -> Vec<Fault> {
        let signed = |who: &Mention| who.body.is_some_and(|body| Signing::has_signed(standing, body));
        let found = [
            (agreement.force(on) == Force::NotYet, Fault::NotYet),
            (agreement.force(on) == Force::Ended, Fault::Ended),
            (accord.is_some_and(|accord| accord.force(on) == Force::Ended), Fault::AccordEnded),
            (!signed(&self.from), Fault::SenderNotSigned),
            (!signed(&self.to), Fault::ReceiverNotSigned),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, fault)| fault).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Stated;
    use crate::id::{BodyId, SigningId, SourceId};
    use crate::signing::SigningKind;

    fn who(no: u128) -> Mention {
        Mention { body: Some(BodyId(Uuid::from_u128(no))), ..Mention::printed("a body") }
    }

    fn place() -> Place {
        Place { source: SourceId(Uuid::nil()), spans: Vec::new() }
    }

    fn agreement(from: &str, until: Option<&str>) -> Agreed {
        Agreed {
            text: "Accord".to_owned(),
            under: None,
            paper: None,
            by: Stated::NotStated,
            from: from.parse().unwrap(),
            until: Stated::or_not_stated(until.map(|day| day.parse().unwrap())),
            review: Stated::NotStated,
        }
    }

    fn signed(no: u128) -> Signing {
        Signing {
            id: SigningId(Uuid::nil()),
            reference: Reference::stored("said/signing1".to_owned()),
            place: place(),
            agreement: AgreementId(Uuid::nil()),
            by: who(no),
            class: None,
            kind: SigningKind::Signed,
            day: "2026-01-01".parse().unwrap(),
        }
    }

    #[test]
    fn what_does_not_carry_a_flow() {
        let flow = Flow {
            id: FlowId(Uuid::nil()),
            reference: Reference::stored("said/flow1".to_owned()),
            place: place(),
            text: "Referrals".to_owned(),
            purpose: "to find children at risk".to_owned(),
            from: who(1),
            to: who(2),
            relies_on: vec![AgreementId(Uuid::nil())],
            about: None,
        };
        let (open, ended) = (agreement("2026-01-01", None), agreement("2025-01-01", Some("2026-01-31")));
        let (both, one) = (vec![signed(1), signed(2)], vec![signed(1)]);
        for (agreement, accord, standing, on, expected) in [
            (&open, None, &both, "2026-02-01", vec![]),
            (&open, None, &one, "2026-02-01", vec![Fault::ReceiverNotSigned]),
            (
                &open,
                None,
                &vec![],
                "2025-12-31",
                vec![Fault::NotYet, Fault::SenderNotSigned, Fault::ReceiverNotSigned],
            ),
            (&ended, None, &both, "2026-01-31", vec![]),
            (&ended, None, &both, "2026-02-01", vec![Fault::Ended]),
            (&open, Some(&ended), &both, "2026-02-01", vec![Fault::AccordEnded]),
        ] {
            let faults = flow.faults(agreement, accord, standing, on.parse().unwrap());
            assert_eq!(faults, expected, "{on}");
        }
    }
}
