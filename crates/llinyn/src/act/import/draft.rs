//! The changes of a paper while they are being gathered.

use std::collections::{HashMap, HashSet};

use llinyn_model::Instant;
use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::{
    CommitmentId, Dice, ExpectationId, IdMaker, MeetingId, PlanId, QuestionId, RecommendationId, Reference,
    ResponseId, SourceId, StatementId,
};
use llinyn_model::passage::{Place, Span};
use llinyn_model::recommendation::Recommendation;
use llinyn_model::source::{Source, SourceHead, Visibility};
use llinyn_model::subject::Subject;
use llinyn_reading::Reading;
use llinyn_store::Reader;
use uuid::Uuid;

use super::Paper;
use super::names::Names;
use crate::register::Register;

/// The changes of a paper, with the ids of what they record.
pub(super) struct Draft<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) reading: &'a Reading,
    pub(super) names: Names<'a>,
    ids: IdMaker<'a>,
    changes: Vec<Change>,
    /// What this draft makes owed, and which expectations it ends.
    arose: HashMap<(Subject, ExpectationKind), Vec<ExpectationId>>,
    ended: HashSet<ExpectationId>,
    /// The source, once [`Draft::source`] has made it.
    source: Option<SourceHead>,
    /// The source this one is a newer version of.
    pub(super) earlier: Option<SourceHead>,
    /// The recommendations of the report this paper is about, once they were looked for.
    pub(super) asked: Option<Vec<Recommendation>>,
    /// Ids by place among the reading's proposals.
    pub(super) asks: Vec<RecommendationId>,
    pub(super) answers: Vec<Option<ResponseId>>,
    pub(super) plans: Vec<PlanId>,
    pub(super) questions: Vec<QuestionId>,
    pub(super) statements: Vec<StatementId>,
    pub(super) decisions: Vec<StatementId>,
    pub(super) commitments: Vec<Option<CommitmentId>>,
    pub(super) meeting: Option<MeetingId>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        reader: Reader<'a>,
        register: &'a Register,
        reading: &'a Reading,
        at: Instant,
        dice: &'a mut dyn Dice,
    ) -> Draft<'a> {
        Draft {
            reader,
            reading,
            names: Names::new(reader, register, reading),
            ids: IdMaker::new(at, dice),
            changes: Vec::new(),
            arose: HashMap::new(),
            ended: HashSet::new(),
            source: None,
            earlier: None,
            asked: None,
            asks: Vec::new(),
            answers: Vec::new(),
            plans: Vec::new(),
            questions: Vec::new(),
            statements: Vec::new(),
            decisions: Vec::new(),
            commitments: Vec::new(),
            meeting: None,
        }
    }

    /// A new id.
    pub(super) fn id<I: From<Uuid>>(&mut self) -> I {
        self.ids.make()
    }

    /// Adds a change.
    pub(super) fn push(&mut self, change: impl Into<Change>) {
        let change = change.into();
        match &change {
            Change::ExpectationArose(owed) => {
                self.arose.entry((owed.of, owed.kind)).or_default().push(owed.id);
            }
            Change::ExpectationEnded(ended) => {
                self.ended.insert(ended.expectation);
            }
            _ => {}
        }
        self.changes.push(change);
    }

    /// The id of the source; nil before there is one, which no caller meets.
    pub(super) fn source_id(&self) -> SourceId {
        self.source.as_ref().map_or(SourceId(Uuid::nil()), |source| source.id)
    }

    /// The source, once there is one.
    pub(super) fn source_head(&self) -> Option<&SourceHead> {
        self.source.as_ref()
    }

    /// The title of the source.
    pub(super) fn title(&self) -> String {
        self.source.as_ref().map(|source| source.title.clone()).unwrap_or_default()
    }

    /// The address of an item of the source.
    pub(super) fn item(&self, item: &str) -> Reference {
        self.source
            .as_ref()
            .map_or_else(|| Reference::stored(item.to_owned()), |source| source.reference.item(item))
    }

    /// A place in the source.
    pub(super) fn place(&self, spans: &[Span]) -> Place {
        Place { source: self.source_id(), spans: spans.to_vec() }
    }

    /// Resolves a mention that stands at byte `at`; bodies it brings into the record are added.
    pub(super) async fn mention(&mut self, mention: &Mention, at: usize) -> Result<Mention, Error> {
        let body = self.names.resolve(&mention.words, at, &mut self.ids).await?;
        self.changes.append(&mut self.names.changes);
        Ok(Mention { body, ..mention.clone() })
    }

    /// Brings the bodies the paper prints, and the register knows, into the record.
    pub(super) async fn bodies_printed(&mut self) -> Result<(), Error> {
        self.names.bring_printed(&mut self.ids).await?;
        self.changes.append(&mut self.names.changes);
        Ok(())
    }

    /// The same for a mention that may be missing.
    pub(super) async fn stated(
        &mut self,
        mention: Option<&Mention>,
        at: usize,
    ) -> Result<llinyn_model::Stated<Mention>, Error> {
        Ok(match mention {
            Some(mention) => llinyn_model::Stated::Stated(self.mention(mention, at).await?),
            None => llinyn_model::Stated::NotStated,
        })
    }

    /// Makes the source: its reference, its version, its issuer.
    pub(super) async fn source(&mut self, paper: &Paper, digest: &str) -> Result<(), Error> {
        self.earlier = self.earlier_version(paper).await?;
        let reference = self.reference(paper).await?;
        let facts = &self.reading.paper;
        let mut issuers = Vec::new();
        if let Some(issuer) = &facts.issuer {
            issuers.push(self.mention(issuer, 0).await?);
        }
        let withheld = self.reading.problems.iter().any(|problem| problem.code == "N001");
        let source = Source {
            id: self.ids.make(),
            reference,
            kind: facts.kind,
            title: facts.title.clone(),
            language: facts.language,
            issuers,
            dated: facts.dated.clone(),
            digest: digest.to_owned(),
            format: facts.format.clone(),
            extractor: llinyn_reading::EXTRACTOR.to_owned(),
            text: self.reading.text.clone(),
            passages: self.reading.passages.clone(),
            version_of: self.earlier.as_ref().map(|earlier| earlier.id),
            version: self.earlier.as_ref().map_or(1, |earlier| earlier.version + 1),
            original: if withheld { Visibility::Sealed } else { Visibility::Public },
        };
        self.source = Some(source.head());
        self.names.at_home(source.issuers.first());
        self.push(source);
        Ok(())
    }

    async fn earlier_version(&self, paper: &Paper) -> Result<Option<SourceHead>, Error> {
        if let Some(reference) = &paper.version_of {
            let source = self.reader.source(reference).await?;
            return source
                .map(|source| Some(source.head()))
                .ok_or_else(|| Error::new(ErrorKind::NotInRecord, reference.as_str()));
        }
        let facts = &self.reading.paper;
        let same = self.reader.sources_by_title(&facts.title).await?;
        // A title such as "Minutes" recurs; only a paper of the same kind and day is a version of an earlier one.
        Ok(same.into_iter().find(|source| source.kind == facts.kind && source.dated.days == facts.dated.days))
    }

    /// What this draft itself makes owed for a subject.
    pub(super) fn open_here(&self, of: Subject, kind: ExpectationKind) -> &[ExpectationId] {
        self.arose.get(&(of, kind)).map_or(&[], Vec::as_slice)
    }

    /// Whether this draft ends an expectation.
    pub(super) fn ended_here(&self, id: ExpectationId) -> bool {
        self.ended.contains(&id)
    }

    /// What was gathered.
    pub(super) fn finish(self) -> Result<(SourceHead, Vec<Change>), Error> {
        let missing = || Error::new(ErrorKind::Inside, "").inside("a draft without its source");
        Ok((self.source.ok_or_else(missing)?, in_order(self.changes)))
    }
}

/// Bodies first, then the source: what others refer to stands before them.
fn in_order(changes: Vec<Change>) -> Vec<Change> {
    let rank = |change: &Change| match change {
        Change::BodyRecorded(_) => 0,
        Change::BodyNamed(_) => 1,
        Change::SourceRecorded(_) => 2,
        _ => 3,
    };
    let mut changes = changes;
    changes.sort_by_key(rank);
    changes
}
