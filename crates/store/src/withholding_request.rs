//! Withholdings that somebody asks for: a table beside the record, which no entry makes.

use llinyn_model::Instant;
use llinyn_model::error::Error;
use llinyn_model::id::{AccountId, SourceId, WithholdingId};
use llinyn_model::withholding::WithholdingRequest;

use crate::db::Store;
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::Record;

impl Store {
    /// What waits to be decided, the oldest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn withholding_requests(&self) -> Result<Vec<WithholdingRequest>, Error> {
        let rows = self.fetch(sql!("withholding_request/all"), &[]).await?;
        Ok(rows.iter().map(request).collect::<Result<_, _>>()?)
    }

    /// Keeps one until it is decided; false where one about the same paper waits already.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_withholding_request(&self, request: &WithholdingRequest) -> Result<bool, Error> {
        let values = [
            request.id.0.into(),
            request.source.0.into(),
            serde_json::to_string(&request.hold).map_err(Failure::from)?.into(),
            request.by.0.into(),
            request.at.0.into(),
        ];
        Ok(self.beside(&[(sql!("withholding_request/insert"), &values)]).await? == 1)
    }

    /// It is decided: it is kept no longer.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_withholding_request(&self, id: WithholdingId) -> Result<(), Error> {
        self.beside(&[(sql!("withholding_request/delete"), &[id.0.into()])]).await.map(drop)
    }
}

fn request(row: &Record) -> Result<WithholdingRequest, Failure> {
    Ok(WithholdingRequest {
        id: WithholdingId(row.id("id")?),
        source: SourceId(row.id("source")?),
        hold: serde_json::from_str(&row.text("hold")?)?,
        by: AccountId(row.id("by_account")?),
        at: Instant(row.int("made")?),
    })
}
