//! What needs somebody: what the body they act for owes, soonest first, and for whoever keeps the record the letters
//! that never arrived. The page and the weekly letter are two ways of showing this.

use llinyn_model::Day;
use llinyn_model::account::Account;
use llinyn_model::error::Error;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::Reference;
use llinyn_model::letter::Undelivered;
use llinyn_model::paper::NamedBody;
use llinyn_model::power::Power;
use llinyn_model::subject::Subject;
use llinyn_store::{DueRow, Store};

/// Most things that are told: what lies further off needs nobody yet.
const ROWS: i64 = 100;
/// Most letters and bodies that are told to whoever keeps the record.
const TROUBLES: i64 = 20;
/// How many days before something is owed somebody has to be there who can be written to.
const AHEAD: i32 = 14;

/// What needs somebody.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// The body acted for.
    pub body: Option<NamedBody>,
    /// What it owes, soonest first; the undated last.
    pub owed: Vec<DueRow>,
    /// The letters that never arrived.
    pub undelivered: Vec<Undelivered>,
    /// The bodies that owe something soon, or did, with nobody to be written to.
    pub unreachable: Vec<NamedBody>,
}

/// What needs the holder of an account on a day. `mails` is whether letters are sent at all.
///
/// # Errors
/// Where the database fails.
pub async fn of(store: &Store, account: &Account, on: Day, mails: bool) -> Result<Needs, Error> {
    let reader = store.reader();
    let mut needs = Needs::default();
    if let Some(body) = account.body {
        needs.body = reader.named_body(body).await?;
        needs.owed = reader.owed_rows(body, ROWS).await?;
    }
    if mails && Power::KeepRecord.is_of(Some((account.role, account.membership))) {
        needs.undelivered = store.undelivered(TROUBLES).await?;
        for reference in unreachable(store, on).await? {
            needs.unreachable.extend(reader.body(&reference, 0).await?.map(|file| file.named));
        }
    }
    Ok(needs)
}

/// Under the address of what is owed, the form by which the holder of an account gives it: another look at what is
/// withheld, the review of an agreement, a report, an answer where one is asked for, else a word on how far it is. None where they have none, or it
/// is owed to nothing that has an address of its own.
pub fn form(owed: &DueRow, account: &Account) -> Option<&'static str> {
    owed.place.as_ref()?;
    let (power, form) = match (owed.expectation.of, owed.expectation.kind) {
        (_, ExpectationKind::Withholding) => (Power::Withhold, "withholding"),
        (Subject::Recommendation(_), ExpectationKind::Response) => (Power::ClaimProgress, "response"),
        (Subject::Recommendation(_) | Subject::Commitment(_), _) => (Power::ClaimProgress, "progress"),
        (Subject::Duty(_), ExpectationKind::Update | ExpectationKind::Restart) => {
            (Power::ClaimProgress, "report")
        }
        (Subject::Circulation(_), ExpectationKind::Reply) => (Power::ClaimProgress, "reply"),
        (Subject::Source(_), ExpectationKind::Awareness) => (Power::KeepRecord, "circulation"),
        (Subject::Agreement(_), ExpectationKind::Review) => (Power::KeepRecord, "review"),
        (Subject::Question(_), ExpectationKind::Answer) => (Power::ClaimProgress, "answer"),
        _ => return None,
    };
    power.is_of(Some((account.role, account.membership))).then_some(form)
}

async fn unreachable(store: &Store, on: Day) -> Result<Vec<Reference>, Error> {
    store.unreachable(on.plus_days(AHEAD), TROUBLES).await
}
