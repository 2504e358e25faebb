//! A paper comes into the record through people: one brings it, they decide of each proposal, look once more at what
//! will be public, and record it. Before that nothing of it can be seen.

mod decide;
mod readings;
mod review;

use llinyn_model::account::Account;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, Dice, IdMaker, IntakeId, Reference, SourceId};
use llinyn_model::intake::{Intake, Stage};
use llinyn_model::withholding::{Decided, Hold, Withholding};
use llinyn_model::{Day, Instant};
use llinyn_store::Store;

use super::actor::{Problem, Refused};
use super::deciders::Deciders;
use super::desk;
use super::files::Files;
use super::import::{Importer, Outcome, Paper};
use super::withholding::{decided, embargo};
use crate::extract;
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

/// Who records a paper, and how.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    /// Who does.
    pub by: &'a Account,
    /// What they looked at.
    pub seen: Seen,
    /// The instant until which its words are withheld, as typed; empty where they are public at once. Field `until`.
    pub until: &'a str,
}

/// Brings a paper: its file is kept, and people can decide. The very same file is brought once. What a mail encloses is
/// brought with it, each a paper of its own, if all of it can be read.
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
    let (named, whole) = (name.to_owned(), bytes.to_vec());
    let checked = tokio::task::spawn_blocking(move || readable(&named, whole)).await;
    let papers = match checked.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))? {
        Ok(papers) => papers,
        Err(error) => return Err(refused(error.kind, &error.about)),
    };
    let mut papers = papers.into_iter();
    let Some(first) = papers.next() else { return Err(refused(ErrorKind::NoFile, "")) };
    let id = bring_one(store, files, by, first, now, dice).await?;
    for enclosed in papers {
        match bring_one(store, files, by, enclosed, now, dice).await {
            // What the record has already needs nobody to decide of it.
            Ok(_) | Err(Refused::Problems(_)) => {}
            Err(failed) => return Err(failed),
        }
    }
    Ok(id)
}

/// A file with all it encloses, each of which can be read.
fn readable(name: &str, bytes: Vec<u8>) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let of = |name: &str, error: Error| Error { about: name.to_owned(), ..error };
    let papers = extract::with_enclosed(name, bytes).map_err(|error| of(name, error))?;
    for (name, bytes) in &papers {
        extract::check(name, bytes).map_err(|error| of(name, error))?;
    }
    Ok(papers)
}

async fn bring_one(
    store: &Store,
    files: &Files,
    by: AccountId,
    (name, bytes): (String, Vec<u8>),
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<IntakeId, Refused> {
    let digest = Files::digest(&bytes);
    if let Some(known) = store.reader().source_by_digest(&digest).await? {
        let problem = Problem::new("file", ErrorKind::PaperKnown, known.reference.as_str());
        return Err(Refused::Problems(vec![problem]));
    }
    if let Some(open) = store.open_intake(&digest).await? {
        return Ok(open.id);
    }
    files.keep(&digest, &bytes).await?;
    let id = IdMaker::new(now, dice).make();
    let intake = Intake { id, name, digest, by, at: now, stage: Stage::Open };
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
    importer.propose_read(paper(files, &review.intake, None).await?, review.kept(), now, dice).await
}

/// Records a paper, if everything was decided, and still looks as it did when somebody looked. Until an instant its
/// words are withheld if somebody else than who brought it says so.
///
/// # Errors
/// All that stands against it; the file's or the database's.
pub async fn record(
    store: &Store,
    files: &Files,
    review: &Review,
    recording: Recording<'_>,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<Reference, Refused> {
    let _turn = desk::turn().await;
    let mut problems = review.problems();
    // What was decided between the look and this turn is not in the review.
    let steps = store.intake_steps(review.intake.id).await?.len();
    if recording.seen != (Seen { seq: store.head().await?.seq, steps }) || steps != review.steps {
        problems.push(Problem::new("", ErrorKind::LookAgain, ""));
    }
    let hold = embargo(recording.until, now, today).unwrap_or_else(|wrong| {
        problems.extend(wrong);
        None
    });
    if hold.is_some() && review.intake.by == recording.by.id {
        problems.push(Problem::new("until", ErrorKind::SamePerson, ""));
    }
    if !problems.is_empty() {
        return Err(Refused::Problems(problems));
    }
    let register = Register::shipped()?;
    let importer = Importer { store, files: Some(files), register: &register };
    // The words of a title that nobody may read yet make no address.
    let name = hold.and_then(|_| Reference::slug(&format!("withheld-{}", review.intake.digest.get(..12)?)));
    let paper = paper(files, &review.intake, name).await?;
    let reference = match importer.propose_read(paper, review.kept(), now, dice).await? {
        Outcome::Known(source) => source.reference,
        Outcome::Proposed(mut proposal) => {
            if let Some(hold) = hold {
                let decision = embargoed(store, review, recording.by, (hold, proposal.source.id), now, dice);
                proposal.changes.extend(decided(store, decision.await?, now, dice).await?);
            }
            importer.accept(&proposal, now, dice).await?;
            proposal.source.reference
        }
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

/// The decision by which a paper is withheld from the first: whoever brought it asked, whoever records it approves.
async fn embargoed(
    store: &Store,
    review: &Review,
    by: &Account,
    (hold, source): (Hold, SourceId),
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Withholding, Refused> {
    let who = Deciders::of(store, review.intake.by, by).await?;
    let decided = Decided::By { asked: who.asked_by, approved: who.approved_by };
    let id = IdMaker::new(now, dice).make();
    Ok(Withholding { id, source, hold: Some(hold), decided, day: now.day() })
}

async fn paper(files: &Files, intake: &Intake, reference: Option<Reference>) -> Result<Paper, Error> {
    let bytes = files.load(&intake.digest).await?;
    Ok(Paper { name: intake.name.clone(), bytes, reference, version_of: None })
}
