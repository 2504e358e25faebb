//! Agreements, with all that was said of each and who signed, and what passes under them. Those of a list are read together.

use std::collections::HashMap;

use llinyn_model::Day;
use llinyn_model::agreement::{Agreed, Agreement};
use llinyn_model::error::Error;
use llinyn_model::flow::Flow;
use llinyn_model::id::{AgreementId, BodyId, Reference};
use llinyn_model::signing::Signing;
use llinyn_model::source::{Source, SourceHead};
use llinyn_model::subject::Subject;

use super::{Listed, Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::{Record, Value};

/// The texts of the queries over some agreements: what was said of them, and who signed.
macro_rules! of_wanted {
    ($path:literal) => {
        [
            concat!("WITH ", sql!($path), sql!("agreement/said")),
            concat!("WITH ", sql!($path), sql!("signing/said")),
        ]
    };
}

/// An agreement for its page.
#[derive(Clone, Debug)]
pub struct AgreementFile {
    /// The entry of the first statement about it.
    pub seq: i64,
    /// What was said of it, in order, each with the source it stands in. The first has its address.
    pub said: Vec<(Agreement, SourceHead)>,
    /// All that was ever said of who signed.
    pub signings: Vec<Signing>,
}

impl AgreementFile {
    /// The first statement about it, which has its address and its name.
    pub fn first(&self) -> Option<&(Agreement, SourceHead)> {
        self.said.first()
    }

    /// As it stood by what had been said on a day; none where nothing had.
    pub fn on(&self, day: Day) -> Option<Agreed> {
        let said = self.said.iter().filter(|(_, source)| source.dated.by(day));
        Agreed::standing(said.map(|(agreement, _)| agreement))
    }

    /// As it stands since what was said last.
    pub fn standing(&self) -> Option<Agreed> {
        Agreed::standing(self.said.iter().map(|(agreement, _)| agreement))
    }
}

impl Reader<'_> {
    /// The agreement that a statement of this reference is about.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agreement(&self, reference: &Reference) -> Result<Option<AgreementFile>, Error> {
        let key = [reference.as_str().into(), self.as_at().into()];
        Ok(self.agreement_files(of_wanted!("agreement/named"), &key).await?.pop())
    }

    /// The agreement of this id.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agreement_of(&self, id: AgreementId) -> Result<Option<AgreementFile>, Error> {
        let key = [id.0.into(), self.as_at().into()];
        Ok(self.agreement_files(of_wanted!("agreement/one"), &key).await?.pop())
    }

    /// All agreements, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agreements(&self, after: i64, limit: i64) -> Result<Vec<AgreementFile>, Error> {
        let key = [after.into(), self.as_at().into(), limit.into()];
        Ok(self.agreement_files(of_wanted!("agreement/page"), &key).await?)
    }

    /// The protocols made under an agreement.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn protocols(&self, under: AgreementId) -> Result<Vec<AgreementFile>, Error> {
        let key = [under.0.into(), self.as_at().into()];
        Ok(self.agreement_files(of_wanted!("agreement/under"), &key).await?)
    }

    /// The agreements a body was ever asked to sign, signed, refused or left.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agreements_of(&self, body: BodyId) -> Result<Vec<AgreementFile>, Error> {
        let key = [body.0.into(), self.as_at().into()];
        Ok(self.agreement_files(of_wanted!("agreement/of_body"), &key).await?)
    }

    /// The flow of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flow(&self, reference: &Reference) -> Result<Option<Flow>, Error> {
        let flows: Vec<Flow> = self.docs(sql!("flow/by_reference"), reference.as_str()).await?;
        Ok(flows.into_iter().next())
    }

    /// All flows, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows(&self, after: i64, limit: i64) -> Result<Vec<Listed<Flow>>, Error> {
        let key = [after.into(), self.as_at().into(), limit.into()];
        let rows = self.store().fetch(sql!("flow/page"), &key).await?;
        let listed = |row: &Record| Ok((row.int("seq")?, parse(row, "doc")?));
        Ok(rows.iter().map(listed).collect::<Result<_, Failure>>()?)
    }

    /// What passes under an agreement.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows_under(&self, agreement: AgreementId) -> Result<Vec<Flow>, Error> {
        Ok(self.docs(sql!("flow/of_agreement"), agreement.0).await?)
    }

    /// What passes for a thread or a plan.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows_about(&self, about: Subject) -> Result<Vec<Flow>, Error> {
        Ok(self.docs(sql!("flow/about"), about.id()).await?)
    }

    /// The agreements that are wanted, in the order they were recorded.
    async fn agreement_files(
        &self,
        [said, signed]: [&'static str; 2],
        key: &[Value],
    ) -> Result<Vec<AgreementFile>, Failure> {
        let (mut files, mut at) = (Vec::<AgreementFile>::new(), HashMap::new());
        for row in &self.store().fetch(said, key).await? {
            let agreement: Agreement = parse(row, "doc")?;
            let source: Source = parse(row, "source")?;
            let place = *at.entry(agreement.begun()).or_insert(files.len());
            if place == files.len() {
                files.push(AgreementFile { seq: row.int("seq")?, said: Vec::new(), signings: Vec::new() });
            }
            if let Some(file) = files.get_mut(place) {
                file.said.push((agreement, source.head()));
            }
        }
        for row in &self.store().fetch(signed, key).await? {
            let signing: Signing = parse(row, "doc")?;
            if let Some(file) = at.get(&signing.agreement).and_then(|place| files.get_mut(*place)) {
                file.signings.push(signing);
            }
        }
        Ok(files)
    }
}
