//! Flow: information that passes from one body to another for safeguarding, and the agreements it relies on.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::agreement::{Agreed, Force};
use crate::body::Mention;
use crate::id::{AgreementId, BodyId, FlowId, Reference};
use crate::passage::Place;
use crate::signing::{Party, Signing};
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
    /// An agreement it was made under, at whatever step, is not in force yet.
    AccordNotYet,
    /// An agreement it was made under, at whatever step, has ended.
    AccordEnded,
    /// The sender is no more.
    SenderEnded,
    /// The receiver is no more.
    ReceiverEnded,
    /// The sender has not signed.
    SenderNotSigned,
    /// The receiver has not signed.
    ReceiverNotSigned,
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 9] = [
        Fault::NoAgreement,
        Fault::NotYet,
        Fault::Ended,
        Fault::AccordNotYet,
        Fault::AccordEnded,
        Fault::SenderEnded,
        Fault::ReceiverEnded,
        Fault::SenderNotSigned,
        Fault::ReceiverNotSigned,
    ];

    /// Those that are so.
    fn found<const N: usize>(checked: [(bool, Fault); N]) -> Vec<Fault> {
        checked.into_iter().filter(|(is_so, _)| *is_so).map(|(_, fault)| fault).collect()
    }

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Fault::NoAgreement => "no_agreement",
            Fault::NotYet => "not_yet",
            Fault::Ended => "ended",
            Fault::AccordNotYet => "accord_not_yet",
            Fault::AccordEnded => "accord_ended",
            Fault::SenderEnded => "sender_ended",
            Fault::ReceiverEnded => "receiver_ended",
            Fault::SenderNotSigned => "sender_not_signed",
            Fault::ReceiverNotSigned => "receiver_not_signed",
        }
    }
}

impl Flow {
    /// What is wrong with the flow whatever its agreements say, by which bodies are no more.
    pub fn own_faults(&self, has_ended: impl Fn(BodyId) -> bool) -> Vec<Fault> {
        let ended = |who: &Mention| who.body.is_some_and(&has_ended);
        Fault::found([
            (self.relies_on.is_empty(), Fault::NoAgreement),
            (ended(&self.from), Fault::SenderEnded),
            (ended(&self.to), Fault::ReceiverEnded),
        ])
    }

    /// Why one agreement, with all those above it and how all stand to it on the day, does not carry the flow.
    pub fn faults(
        &self,
        agreement: &Agreed,
        above: &[Agreed],
        standing: &[Party<'_>],
        on: Day,
    ) -> Vec<Fault> {
        let signed = |who: &Mention| who.body.is_some_and(|body| Signing::has_signed(standing, body));
        let any = |force: Force| above.iter().any(|accord| accord.force(on) == force);
        Fault::found([
            (agreement.force(on) == Force::NotYet, Fault::NotYet),
            (agreement.force(on) == Force::Ended, Fault::Ended),
            (any(Force::NotYet), Fault::AccordNotYet),
            (any(Force::Ended), Fault::AccordEnded),
            (!signed(&self.from), Fault::SenderNotSigned),
            (!signed(&self.to), Fault::ReceiverNotSigned),
        ])
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

    fn flow(relies_on: Vec<AgreementId>) -> Flow {
        Flow {
            id: FlowId(Uuid::nil()),
            reference: Reference::stored("said/flow1".to_owned()),
            place: place(),
            text: "Referrals".to_owned(),
            purpose: "to find children at risk".to_owned(),
            from: who(1),
            to: who(2),
            relies_on,
            about: None,
        }
    }

    #[test]
    fn what_does_not_carry_a_flow() {
        let flow = flow(vec![AgreementId(Uuid::nil())]);
        let (open, ended) = (agreement("2026-01-01", None), agreement("2025-01-01", Some("2026-01-31")));
        let later = agreement("2026-03-01", None);
        let (both, one) = (vec![signed(1), signed(2)], vec![signed(1)]);
        let (none, ended_above) = (vec![], vec![open.clone(), ended.clone()]);
        for (agreement, above, signings, on, expected) in [
            (&open, &none, &both, "2026-02-01", vec![]),
            (&open, &none, &one, "2026-02-01", vec![Fault::ReceiverNotSigned]),
            (
                &open,
                &none,
                &vec![],
                "2025-12-31",
                vec![Fault::NotYet, Fault::SenderNotSigned, Fault::ReceiverNotSigned],
            ),
            (&ended, &none, &both, "2026-01-31", vec![]),
            (&ended, &none, &both, "2026-02-01", vec![Fault::Ended]),
            (&open, &vec![ended.clone()], &both, "2026-02-01", vec![Fault::AccordEnded]),
            // Also two steps above, and where that is not in force yet.
            (&open, &ended_above, &both, "2026-01-31", vec![]),
            (&open, &ended_above, &both, "2026-02-01", vec![Fault::AccordEnded]),
            (&open, &vec![later.clone()], &both, "2026-02-28", vec![Fault::AccordNotYet]),
            (&open, &vec![later.clone()], &both, "2026-03-01", vec![]),
        ] {
            let on = on.parse().unwrap();
            assert_eq!(flow.faults(agreement, above, &Signing::on(signings, on), on), expected, "{on}");
        }
    }

    #[test]
    fn what_is_wrong_whatever_carries_it() {
        for (relies_on, ended, expected) in [
            (vec![AgreementId(Uuid::nil())], vec![], vec![]),
            (vec![], vec![], vec![Fault::NoAgreement]),
            (vec![AgreementId(Uuid::nil())], vec![1, 3], vec![Fault::SenderEnded]),
            (vec![], vec![2], vec![Fault::NoAgreement, Fault::ReceiverEnded]),
        ] {
            let ended: Vec<BodyId> = ended.into_iter().map(|no| BodyId(Uuid::from_u128(no))).collect();
            let faults = flow(relies_on).own_faults(|body| ended.contains(&body));
            assert_eq!(faults, expected, "{ended:?}");
        }
    }
}
