//! Papers on their way into the record: tables beside it, which no entry makes.

use llinyn_model::Instant;
use llinyn_model::error::Error;
use llinyn_model::id::{AccountId, IntakeId, Reference};
use llinyn_model::intake::{Intake, Stage, Step};

use crate::db::Store;
use crate::failure::{Failure, unknown};
use crate::sql::sql;
use crate::value::Record;

impl Store {
    /// The last `most` papers that were brought, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn intakes(&self, most: i64) -> Result<Vec<Intake>, Error> {
        let rows = self.fetch(sql!("intake/all"), &[most.into()]).await?;
        Ok(rows.iter().map(intake).collect::<Result<_, _>>()?)
    }

    /// A paper on its way.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn intake(&self, id: IntakeId) -> Result<Option<Intake>, Error> {
        let row = self.first(sql!("intake/by_id"), &[id.0.into()]).await?;
        Ok(row.as_ref().map(intake).transpose()?)
    }

    /// The paper on its way that is this very file.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_intake(&self, digest: &str) -> Result<Option<Intake>, Error> {
        let row = self.first(sql!("intake/open_by_digest"), &[digest.into()]).await?;
        Ok(row.as_ref().map(intake).transpose()?)
    }

    /// Begins one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_intake(&self, intake: &Intake) -> Result<(), Error> {
        let values = [
            intake.id.0.into(),
            intake.name.as_str().into(),
            intake.digest.as_str().into(),
            intake.by.0.into(),
            intake.at.0.into(),
            intake.stage.name().into(),
            None::<String>.into(),
        ];
        self.beside(&[(sql!("intake/insert"), &values)]).await.map(drop)
    }

    /// What people decided of it, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn intake_steps(&self, id: IntakeId) -> Result<Vec<Step>, Error> {
        let rows = self.fetch(sql!("intake_step/of_intake"), &[id.0.into()]).await?;
        let step = |row: &Record| {
            Ok::<_, Failure>(Step {
                by: AccountId(row.id("by_account")?),
                at: Instant(row.int("made")?),
                what: row.text("what")?,
            })
        };
        Ok(rows.iter().map(step).collect::<Result<_, _>>()?)
    }

    /// Adds a step behind the first `behind`; false where somebody else added one there first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_intake_step(&self, id: IntakeId, behind: usize, step: &Step) -> Result<bool, Error> {
        let no = i64::try_from(behind).unwrap_or(i64::MAX);
        let values = [id.0.into(), no.into(), step.by.0.into(), step.at.0.into(), step.what.as_str().into()];
        Ok(self.beside(&[(sql!("intake_step/insert"), &values)]).await? == 1)
    }

    /// It is open no longer; false where it was not open any more.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_intake(&self, id: IntakeId, stage: &Stage) -> Result<bool, Error> {
        let reference = match stage {
            Stage::Recorded(reference) => Some(reference.as_str().to_owned()),
            Stage::Open | Stage::GivenUp => None,
        };
        let values = [id.0.into(), stage.name().into(), reference.into()];
        Ok(self.beside(&[(sql!("intake/end"), &values)]).await? == 1)
    }
}

fn intake(row: &Record) -> Result<Intake, Failure> {
    let reference = row.maybe_text("reference")?.and_then(|text| Reference::slug(&text));
    let stage = match (row.text("stage")?.as_str(), reference) {
        ("open", None) => Stage::Open,
        ("given_up", None) => Stage::GivenUp,
        ("recorded", Some(reference)) => Stage::Recorded(reference),
        _ => return Err(unknown("a stage").into()),
    };
    Ok(Intake {
        id: IntakeId(row.id("id")?),
        name: row.text("name")?,
        digest: row.text("digest")?,
        by: AccountId(row.id("by_account")?),
        at: Instant(row.int("made")?),
        stage,
    })
}
