//! What this paper is about, among what the record knows; and what falls with an item a person leaves out.

use std::collections::HashSet;

use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::source::SourceHead;
use uuid::Uuid;

use super::draft::Draft;

impl Draft<'_> {
    /// The report a paper's title says it is about: the longest tail of the title that is a recorded title.
    async fn report(&self) -> Result<Option<SourceHead>, Error> {
        let title = &self.reading.paper.title;
        let starts = title
            .char_indices()
            .filter(|(at, _)| *at > 0 && title[..*at].ends_with([' ', '‘', '“', '\'', '"', ':']));
        for (at, _) in starts.take(60) {
            let tail = title[at..].trim_matches(|c: char| !c.is_alphanumeric());
            if tail.split(' ').count() < 2 {
                break;
            }
            if let Some(found) = self.reader.sources_by_title(tail).await?.into_iter().next() {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// The recommendations of the report this paper is about; none where the record does not hold it.
    pub(super) async fn asked(&mut self) -> Result<&[Recommendation], Error> {
        if self.asked.is_none() {
            let asked = match self.report().await? {
                Some(report) => self.reader.recommendations_in(&report).await?,
                None => Vec::new(),
            };
            self.asked = Some(asked);
        }
        Ok(self.asked.as_deref().unwrap_or_default())
    }

    /// The report a decision names, by its title or by the end of it.
    pub(super) async fn report_called(&self, name: &str) -> Result<Option<SourceHead>, Error> {
        Ok(self.reader.sources_by_title(name).await?.into_iter().next())
    }
}

/// Drops the changes a person left out, and all changes about what they would have recorded.
pub(super) fn drop_dependents(changes: &mut Vec<Change>, keep: impl Fn(&Change) -> bool) {
    let mut gone: HashSet<Uuid> = HashSet::new();
    changes.retain(|change| {
        let stays = keep(change) && !refers_to(change).iter().any(|id| gone.contains(id));
        if !stays {
            gone.insert(change.subject());
        }
        stays
    });
}

/// The ids a change cannot stand without.
fn refers_to(change: &Change) -> Vec<Uuid> {
    use llinyn_model::commitment::MadeIn;
    match change {
        Change::ResponseRecorded(noun) => {
            noun.answers.iter().filter_map(|answer| answer.recommendation.map(|id| id.0)).collect()
        }
        Change::CommitmentRecorded(noun) => match noun.made_in {
            MadeIn::Response(id) => vec![id.0],
            MadeIn::Plan(plan, ask) => std::iter::once(plan.0).chain(ask.map(|id| id.0)).collect(),
            MadeIn::Statement(id) => vec![id.0],
            MadeIn::Question(id) => vec![id.0],
            MadeIn::Paper | MadeIn::Assurance => Vec::new(),
        },
        Change::ExpectationArose(noun) => vec![noun.of.id()],
        Change::ExpectationEnded(noun) => vec![noun.expectation.0],
        Change::StatementRecorded(noun) => vec![noun.meeting.0],
        Change::OriginRecorded(noun) => vec![noun.plan.0],
        Change::ObjectiveRecorded(noun) => vec![noun.plan.0],
        Change::MeasureRecorded(noun) => vec![noun.plan.0],
        Change::PlanReplaced(noun) => vec![noun.plan.0, noun.by.0],
        Change::DutyRecorded(noun) => vec![noun.plan.0],
        Change::ReportingSuspended(noun) => vec![noun.duty.0],
        Change::ReplyRecorded(noun) => vec![noun.circulation.0],
        Change::ProgressClaimed(noun) => vec![noun.of.id()],
        Change::Verified(noun) => vec![noun.of.id()],
        Change::DateMoved(noun) => vec![noun.commitment.0],
        Change::OwnerPassed(noun) => vec![noun.of.id()],
        Change::Closed(noun) => vec![noun.of().id()],
        Change::Linked(noun) => vec![noun.from.id(), noun.to.id()],
        _ => Vec::new(),
    }
}
