//! Words that somebody asks to have erased: a table beside the record, which no entry makes.

use llinyn_model::Instant;
use llinyn_model::erasure::{ErasureReason, ErasureRequest};
use llinyn_model::error::Error;
use llinyn_model::id::{AccountId, ErasureId};

use crate::db::Store;
use crate::failure::{Failure, unknown};
use crate::sql::sql;
use crate::value::Record;

impl Store {
    /// What waits to be decided, the oldest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn erasure_requests(&self) -> Result<Vec<ErasureRequest>, Error> {
        let rows = self.fetch(sql!("erasure_request/all"), &[]).await?;
        Ok(rows.iter().map(request).collect::<Result<_, _>>()?)
    }

    /// Keeps one until it is decided; false where it is kept already.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_erasure_request(&self, request: &ErasureRequest) -> Result<bool, Error> {
        let values = [
            request.id.0.into(),
            request.words.as_str().into(),
            request.reason.name().into(),
            request.by.0.into(),
            request.at.0.into(),
        ];
        Ok(self.beside(&[(sql!("erasure_request/insert"), &values)]).await? == 1)
    }

    /// It is decided: it is kept no longer, nor anywhere in the file.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_erasure_request(&self, id: ErasureId) -> Result<(), Error> {
        self.beside(&[(sql!("erasure_request/delete"), &[id.0.into()])]).await?;
        self.scrub().await.map_err(|failure| self.about(failure))
    }
}

fn request(row: &Record) -> Result<ErasureRequest, Failure> {
    let reason = row.text("reason")?;
    Ok(ErasureRequest {
        id: ErasureId(row.id("id")?),
        words: row.text("words")?,
        reason: ErasureReason::ALL
            .into_iter()
            .find(|one| one.name() == reason)
            .ok_or_else(|| unknown("a reason"))?,
        by: AccountId(row.id("by_account")?),
        at: Instant(row.int("made")?),
    })
}
