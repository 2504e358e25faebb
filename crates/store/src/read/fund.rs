//! Funds, with all that was said of each.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::fund::{Fund, Standing};
use llinyn_model::id::Reference;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// A fund for its page.
#[derive(Clone, Debug)]
pub struct FundFile {
    /// What was said of it, in order, each with the source it stands in. The first has its address.
    pub said: Vec<(Fund, Option<SourceHead>)>,
}

impl FundFile {
    /// The address of the money: that of the first statement.
    pub fn reference(&self) -> Option<&Reference> {
        self.said.first().map(|(fund, _)| &fund.reference)
    }

    /// What was said of it by the end of a day, with the sources.
    pub fn by(&self, day: Day) -> impl DoubleEndedIterator<Item = &(Fund, Option<SourceHead>)> + Clone {
        self.said.iter().filter(move |(_, source)| source.as_ref().is_none_or(|source| source.dated.by(day)))
    }

    /// As it stood at the end of a day; none where it was not promised yet.
    pub fn standing(&self, day: Day) -> Option<Standing> {
        Standing::of(self.by(day).map(|(fund, _)| fund))
    }
}

impl Reader<'_> {
    /// The fund that a statement of this reference is about.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn fund(&self, reference: &Reference) -> Result<Option<FundFile>, Error> {
        let funds: Vec<Fund> = self.docs(sql!("fund/by_reference"), reference.as_str()).await?;
        match funds.first() {
            Some(fund) => Ok(Some(self.fund_file(fund).await?)),
            None => Ok(None),
        }
    }

    /// The funds for a thread or a plan, in the order in which they were promised.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn funds_for(&self, about: Subject) -> Result<Vec<FundFile>, Error> {
        let mut files = Vec::new();
        for fund in self.docs::<Fund>(sql!("fund/about"), about.id()).await? {
            files.push(self.fund_file(&fund).await?);
        }
        Ok(files)
    }

    /// All funds, in the order in which they were promised, from behind entry `after`; each with its entry.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn funds(&self, after: i64, limit: i64) -> Result<Vec<(i64, FundFile)>, Error> {
        let mut files = Vec::new();
        for row in self.store().fetch(sql!("fund/all"), &[after.into(), limit.into()]).await? {
            let fund: Fund = parse(&row, "doc")?;
            files.push((row.int("seq")?, self.fund_file(&fund).await?));
        }
        Ok(files)
    }

    async fn fund_file(&self, fund: &Fund) -> Result<FundFile, Failure> {
        let mut said = Vec::new();
        for fund in self.docs::<Fund>(sql!("fund/of_first"), fund.begun().0).await? {
            let source = self.source_head(fund.place.source).await?;
            said.push((fund, source));
        }
        Ok(FundFile { said })
    }
}
