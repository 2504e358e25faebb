//! A paper comes into the record through people: one brings it, they decide of each proposal, look once more at what
//! will be public, and record it. Before that nothing of it can be seen.

mod decide;
mod readings;
mod review;

use llinyn_model::Instant;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, Dice, IdMaker, IntakeId, Reference};
use llinyn_model::intake::{Intake, Stage};
use llinyn_reading::Limits;
use llinyn_store::Store;

use super::actor::{Problem, Refused};
use super::desk;
use super::files::Files;
use super::import::{Importer, Outcome, Paper, Proposal};
use crate::register::Register;
pub use decide::{Deciding, decide};
pub use readings::Readings;
pub use review::{Decision, Review};

/// What the record and the paper looked like when somebody looked at what will be public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The number of the record's last entry.
    pub seq: u64,
    /// How many steps had been decided.
    pub steps: usize,
}

/// Brings a paper: its file is kept, and people can decide. The very same file is brought once.
///
/// # Errors
/// A problem of the field `file` where it cannot be read or is of the record already; the database's.
pub async fn bring(
    store: &Store,
    files: &Files,
    by: AccountId,
    (name, bytes): (&str, &[u8]),
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<IntakeId, Refused> {
    let refused = |kind, about: &str| Refused::Problems(vec![Problem::new("file", kind, about)]);
    if name.is_empty() {
        return Err(refused(ErrorKind::NoFile, ""));
    }
    if let Err(error) = llinyn_reading::check(name, bytes, &Limits::default()) {
        return Err(refused(error.kind, name));
    }
    let digest = Files::digest(bytes);
    if let Some(known) = store.reader().source_by_digest(&digest).await? {
        return Err(refused(ErrorKind::PaperKnown, known.reference.as_str()));
    }
    if let Some(open) = store.open_intake(&digest).await? {
        return Ok(open.id);
    }
    files.keep(&digest, bytes).await?;
    let id = IdMaker::new(now, dice).make();
    let intake = Intake { id, name: name.to_owned(), digest, by, at: now, stage: Stage::Open };
    store.add_intake(&intake).await?;
    Ok(id)
}

/// What would be recorded of a paper, by what was decided so far.
///
/// # Errors
/// The register's, the file's or the database's.
pub async fn propose(
    store: &Store,
    files: &Files,
    review: &Review,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Outcome, Error> {
    let register = Register::shipped()?;
    let importer = Importer { store, files: Some(files), register: &register };
    importer.propose_read(paper(files, &review.intake).await?, review.kept(), now, dice).await
}

/// Records a paper, if everything was decided, and still looks as it did when somebody looked.
///
/// # Errors
/// All that stands against it; the file's or the database's.
pub async fn record(
    store: &Store,
    files: &Files,
    review: &Review,
    seen: Seen,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Reference, Refused> {
    let _turn = desk::turn().await;
    let mut problems = review.problems();
    if seen != (Seen { seq: store.head().await?.seq, steps: review.steps }) {
        problems.push(Problem::new("", ErrorKind::LookAgain, ""));
    }
    if !problems.is_empty() {
        return Err(Refused::Problems(problems));
    }
    let reference = match propose(store, files, review, now, dice).await? {
        Outcome::Known(source) => source.reference,
        Outcome::Proposed(proposal) => accept(store, files, &proposal, now, dice).await?,
    };
    store.end_intake(review.intake.id, &Stage::Recorded(reference.clone())).await?;
    Ok(reference)
}

/// Gives a paper up: nothing of it is recorded.
///
/// # Errors
/// Where the database fails.
pub async fn give_up(store: &Store, id: IntakeId) -> Result<(), Error> {
    store.end_intake(id, &Stage::GivenUp).await.map(drop)
}

async fn accept(
    store: &Store,
    files: &Files,
    proposal: &Proposal,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Reference, Error> {
    let register = Register::shipped()?;
    let importer = Importer { store, files: Some(files), register: &register };
    importer.accept(proposal, now, dice).await?;
    Ok(proposal.source.reference.clone())
}

async fn paper(files: &Files, intake: &Intake) -> Result<Paper, Error> {
    let bytes = files.load(&intake.digest).await?;
    Ok(Paper { name: intake.name.clone(), bytes, reference: None, version_of: None })
}
