//! What a person decides of a paper on its way, one step at a time; two people at once never undo each other unseen.

use std::time::Duration;

use llinyn_model::Instant;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, IntakeId};
use llinyn_model::intake::{Stage, Step};
use llinyn_reading::{Item, Mending};
use llinyn_store::Store;
use serde::{Deserialize, Serialize};

use super::readings::Readings;
use super::review::Review;
use crate::act::actor::{Problem, Refused};
use crate::act::desk;
use crate::act::files::Files;

/// How often a step is tried behind those of others.
const TRIES: usize = 20;
/// How long the reading of a paper is waited for before something is decided of it.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a person decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deciding {
    /// It is recorded as it stands.
    Accept(Item),
    /// So is everything nobody decided of.
    AcceptRest,
    /// It is not recorded, for this reason.
    Refuse(Item, String),
    /// It is recorded as mended here.
    Mend(Vec<Mending>),
    /// No child is named; said by somebody else than who brought the paper.
    Confirm,
}

impl Deciding {
    /// The proposals it is about.
    fn items(&self) -> Vec<Item> {
        match self {
            Deciding::Accept(item) | Deciding::Refuse(item, _) => vec![*item],
            Deciding::Mend(mendings) => mendings.iter().flat_map(Mending::items).collect(),
            Deciding::AcceptRest | Deciding::Confirm => Vec::new(),
        }
    }
}

/// Takes a step; `seen` is how many there were when the person looked.
///
/// # Errors
/// [`ErrorKind::ChangedMeanwhile`] where somebody else decided of the same proposal since; all else that is wrong; the
/// file's or the database's.
pub async fn decide(
    store: &Store,
    (files, readings): (&Files, &Readings),
    id: IntakeId,
    (by, now): (AccountId, Instant),
    what: &Deciding,
    seen: usize,
) -> Result<(), Refused> {
    let missing = || Error::new(ErrorKind::NotInRecord, id.0.to_string());
    let intake = store.intake(id).await?.ok_or_else(missing)?;
    let reading = readings.get(files, &intake, PATIENCE).await?.map_err(|_| missing())?;
    // Nobody records the paper meanwhile; other servers are met by trying again.
    let _turn = desk::turn().await;
    for _ in 0..TRIES {
        let intake = store.intake(id).await?.ok_or_else(missing)?;
        if intake.stage != Stage::Open {
            return Err(Refused::Already);
        }
        let steps = store.intake_steps(id).await?;
        let mut review = Review::new(intake, (*reading).clone(), &steps)?;
        if what.items().iter().any(|item| review.touched(*item) > seen) {
            return Err(Refused::Problems(vec![Problem::new("", ErrorKind::ChangedMeanwhile, "")]));
        }
        review.take(what, by).map_err(Refused::Problems)?;
        let what =
            serde_json::to_string(what).map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
        if store.add_intake_step(id, steps.len(), &Step { by, at: now, what }).await? {
            return Ok(());
        }
    }
    Err(Error::new(ErrorKind::StoreBusy, "").into())
}
