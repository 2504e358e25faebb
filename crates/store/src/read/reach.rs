//! What concerns a body: what it is named in, the plans it owns, oversees or is reported to on, all that was promised in
//! these or in answer to what it asked, and what is owed for any of it.

use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::id::BodyId;
use llinyn_model::moving::Moving;
use llinyn_model::plan::Plan;
use llinyn_model::question::Question;
use llinyn_model::thread::Owed;

use super::{News, QuestionFile, Reader};
use crate::sql::sql;

/// The text of a query over what concerns a body.
macro_rules! reach {
    ($path:literal) => {
        concat!("WITH ", sql!("body/reach"), sql!($path))
    };
}

impl Reader<'_> {
    /// All that was ever owed to do with a body, each with its end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_around(&self, body: BodyId) -> Result<Vec<Owed>, Error> {
        Ok(self.owed(reach!("expectation/of_reach"), body.0).await?)
    }

    /// The promises that concern a body, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn promises_around(&self, body: BodyId) -> Result<Vec<Commitment>, Error> {
        Ok(self.docs(reach!("commitment/of_reach"), body.0).await?)
    }

    /// The moves of dates of these promises, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn moves_around(&self, body: BodyId) -> Result<Vec<Moving>, Error> {
        Ok(self.docs(reach!("moving/of_reach"), body.0).await?)
    }

    /// The plans that concern a body, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plans_around(&self, body: BodyId) -> Result<Vec<Plan>, Error> {
        Ok(self.docs(reach!("plan/of_reach"), body.0).await?)
    }

    /// The questions by a body, to it, or about what concerns it, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn questions_around(&self, body: BodyId) -> Result<Vec<QuestionFile>, Error> {
        let mut files = Vec::new();
        for question in self.docs::<Question>(reach!("question/of_reach"), body.0).await? {
            files.push(self.question_file(question).await?);
        }
        Ok(files)
    }

    /// What happened on all that concerns a body, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn news_around(&self, body: BodyId) -> Result<Vec<News>, Error> {
        let sql = concat!(sql!("news/news"), ", ", sql!("body/reach"), sql!("news/of_reach"));
        let rows = self.store().fetch(sql, &[body.0.into(), self.as_at().into()]).await?;
        Ok(self.news_of_rows(&rows).await?)
    }
}
