//! Agreements, with all that was said of each and who signed, and what passes under them. Those of a list are read together.

use std::collections::{BTreeMap, HashMap};

use llinyn_model::Day;
use llinyn_model::agreement::{Agreed, Agreement};
use llinyn_model::error::Error;
use llinyn_model::flow::Flow;
use llinyn_model::id::{AgreementId, BodyId, Reference, SourceId};
use llinyn_model::signing::Signing;
use llinyn_model::source::{Source, SourceHead};
use llinyn_model::subject::Subject;

use super::{Reader, parse};
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
    /// The sources that is said in.
    pub signed_in: BTreeMap<SourceId, SourceHead>,
}

/// A flow, with the source it stands in.
#[derive(Clone, Debug)]
pub struct FlowFile {
    /// Its entry.
    pub seq: i64,
    /// The flow.
    pub flow: Flow,
    /// The source.
    pub source: SourceHead,
}

/// How many agreements the text that finds some of them asks for.
const SOME: usize = 50;

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
        Ok(self.agreements_among(&[id]).await?.pop())
    }

    /// The agreements of these ids.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agreements_among(&self, ids: &[AgreementId]) -> Result<Vec<AgreementFile>, Error> {
        let mut files = Vec::new();
        for some in ids.chunks(SOME) {
            // The text has room for so many; the last one fills what is left of it.
            let filled = (0..SOME).filter_map(|at| some.get(at).or(some.last()));
            let mut key: Vec<Value> = filled.map(|id| id.0.into()).collect();
            key.insert(1, self.as_at().into());
            files.extend(self.agreement_files(of_wanted!("agreement/some"), &key).await?);
        }
        Ok(files)
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
    pub async fn flow(&self, reference: &Reference) -> Result<Option<FlowFile>, Error> {
        let key = [reference.as_str().into(), self.as_at().into()];
        Ok(self.flow_files(sql!("flow/by_reference"), &key).await?.pop())
    }

    /// All flows, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows(&self, after: i64, limit: i64) -> Result<Vec<FlowFile>, Error> {
        let key = [after.into(), self.as_at().into(), limit.into()];
        Ok(self.flow_files(sql!("flow/page"), &key).await?)
    }

    /// What passes under an agreement.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows_under(&self, agreement: AgreementId) -> Result<Vec<FlowFile>, Error> {
        Ok(self.flow_files(sql!("flow/of_agreement"), &[agreement.0.into(), self.as_at().into()]).await?)
    }

    /// What passes for a thread or a plan.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn flows_about(&self, about: Subject) -> Result<Vec<FlowFile>, Error> {
        Ok(self.flow_files(sql!("flow/about"), &[about.id().into(), self.as_at().into()]).await?)
    }

    async fn flow_files(&self, sql: &'static str, key: &[Value]) -> Result<Vec<FlowFile>, Failure> {
        let rows = self.store().fetch(sql, key).await?;
        let file = |row: &Record| {
            let source = parse::<Source>(row, "source")?.head();
            Ok(FlowFile { seq: row.int("seq")?, flow: parse(row, "doc")?, source })
        };
        rows.iter().map(file).collect()
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
                let (seq, said, signings) = (row.int("seq")?, Vec::new(), Vec::new());
                files.push(AgreementFile { seq, said, signings, signed_in: BTreeMap::new() });
            }
            if let Some(file) = files.get_mut(place) {
                file.said.push((agreement, source.head()));
            }
        }
        for row in &self.store().fetch(signed, key).await? {
            let signing: Signing = parse(row, "doc")?;
            let source = parse::<Source>(row, "source")?.head();
            if let Some(file) = at.get(&signing.agreement).and_then(|place| files.get_mut(*place)) {
                file.signings.push(signing);
                file.signed_in.insert(source.id, source);
            }
        }
        Ok(files)
    }
}
