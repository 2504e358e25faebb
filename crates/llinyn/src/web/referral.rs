//! Where a thread or a plan was referred: the steps as a path, the one it stands at, and the outcome that is missing.

use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::expectation::End;
use llinyn_model::id::Reference;
use llinyn_model::source::Dated;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::Reader;
use serde::Serialize;

use super::bodies::Bodies;
use super::list::ListRow;
use super::meeting::{called, row};
use super::shown::{Quote, Whom};

/// A step of the path.
#[derive(Debug, Serialize)]
pub(super) struct Step {
    pub(super) reference: Reference,
    pub(super) from: Stated<Whom>,
    pub(super) to: Whom,
    pub(super) dated: Option<Dated>,
    /// The meeting that resolved to refer it.
    pub(super) at: Option<ListRow>,
    pub(super) quote: Quote,
    /// What became of it.
    pub(super) outcome: Outcome,
}

/// What became of a step.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It was referred on.
    Referred,
    /// A meeting resolved this about it.
    Resolved(Box<ListRow>),
    /// Nothing yet: it stands here. With the day the outcome is due, and the days since.
    Missing { due: Option<Day>, late: Option<i64> },
}

/// The steps by a day, in order.
pub(super) async fn steps(
    reader: &Reader<'_>,
    about: Subject,
    language: Language,
    on: Day,
) -> Result<Vec<Step>, Error> {
    let referrals = reader.referrals(about).await?;
    let mut named: Vec<&Mention> = referrals.iter().map(|(referral, _)| &referral.to).collect();
    named.extend(referrals.iter().filter_map(|(referral, _)| referral.from.value()));
    let bodies = Bodies::of(reader, language, named.into_iter()).await?;
    let mut steps = Vec::with_capacity(referrals.len());
    for (referral, owed) in &referrals {
        let head = reader.source_head(referral.place.source).await?;
        if head.as_ref().is_some_and(|head| !head.dated.by(on)) {
            continue;
        }
        let spoken = head.as_ref().map_or(language, |head| head.language);
        steps.push(Step {
            reference: referral.reference.clone(),
            from: bodies.stated(&referral.from),
            to: bodies.whom(&referral.to),
            dated: head.map(|head| head.dated),
            at: match referral.at {
                Stated::Stated(at) => called(reader, at).await?,
                _ => None,
            },
            quote: Quote::new(&referral.text, spoken, &referral.reference),
            outcome: outcome(reader, owed, on).await?,
        });
    }
    Ok(steps)
}

/// What became of a step by a day.
async fn outcome(reader: &Reader<'_>, owed: &[Owed], on: Day) -> Result<Outcome, Error> {
    // Where the body it went to passed it on with all it held, the last that owes it counts.
    let Some(owed) = owed.last() else { return Ok(Outcome::Missing { due: None, late: None }) };
    if let Some(ended) = &owed.ended
        && reader.source_head(ended.source).await?.is_none_or(|head| head.dated.by(on))
    {
        return match ended.end {
            End::Met(by) if !matches!(by, Subject::Referral(_)) => {
                Ok(Outcome::Resolved(Box::new(row(reader, by).await?.unwrap_or_default())))
            }
            _ => Ok(Outcome::Referred),
        };
    }
    let (due, late) = owed.expectation.standing(on).due_and_late();
    Ok(Outcome::Missing { due, late })
}
