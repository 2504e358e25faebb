//! Practice reviews, with their reports and what is owed.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::fold;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::plan::{Origin, Plan};
use llinyn_model::practice_review::{PracticeReview, Publication};
use llinyn_model::source::SourceHead;
use llinyn_model::thread::Owed;

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// A practice review for its page.
#[derive(Clone, Debug)]
pub struct PracticeReviewFile {
    /// The review.
    pub review: PracticeReview,
    /// The source it stands in.
    pub source: Option<SourceHead>,
    /// Its reports, in order.
    pub published: Vec<Published>,
    /// What is owed for it.
    pub owed: Vec<Owed>,
}

/// That a report is on the record.
#[derive(Clone, Debug)]
pub struct Published {
    /// What was said of it.
    pub publication: Publication,
    /// The source that says so.
    pub source: Option<SourceHead>,
    /// The report.
    pub report: Option<SourceHead>,
}

/// How many reviews of a type there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewCount {
    /// The type, by its name.
    pub kind: String,
    /// All of them.
    pub reviews: i64,
    /// Those whose report is on the record.
    pub published: i64,
}

impl PracticeReviewFile {
    /// Whether it was said by a day.
    pub fn said_by(&self, on: Day) -> bool {
        self.source.as_ref().is_none_or(|source| source.dated.by(on))
    }

    /// Its report by a day: the one named last.
    pub fn report(&self, on: Day) -> Option<&SourceHead> {
        let by = |source: &Option<SourceHead>| source.as_ref().is_none_or(|source| source.dated.by(on));
        self.published.iter().rev().find(|published| by(&published.source))?.report.as_ref()
    }
}

impl Reader<'_> {
    /// The practice review of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn practice_review(&self, reference: &Reference) -> Result<Option<PracticeReviewFile>, Error> {
        let found: Vec<PracticeReview> =
            self.docs(sql!("practice_review/by_reference"), reference.as_str()).await?;
        match found.into_iter().next() {
            Some(review) => Ok(Some(self.practice_review_file(review).await?)),
            None => Ok(None),
        }
    }

    /// How many practice reviews of each type there are.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn practice_review_counts(&self) -> Result<Vec<ReviewCount>, Error> {
        let rows = self.store().fetch(sql!("practice_review/count"), &[]).await?;
        let count = |row: &crate::value::Record| {
            let (reviews, published) = (row.int("reviews")?, row.int("published")?);
            Ok(ReviewCount { kind: row.text("kind")?, reviews, published })
        };
        Ok(rows.iter().map(count).collect::<Result<_, Failure>>()?)
    }

    /// Practice reviews in the order they were recorded, from behind entry `after`: of a type, or of all where it is empty;
    /// `only` those that are `published`, or `awaited`, or all where it is empty.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn practice_reviews(
        &self,
        kind: &str,
        only: &str,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, PracticeReviewFile)>, Error> {
        let values = [after.into(), kind.into(), only.into(), limit.into()];
        let mut files = Vec::new();
        for row in self.store().fetch(sql!("practice_review/page"), &values).await? {
            files.push((row.int("seq")?, self.practice_review_file(parse(&row, "doc")?).await?));
        }
        Ok(files)
    }

    /// The practice reviews whose report a paper is.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reported_in(&self, report: SourceId) -> Result<Vec<PracticeReview>, Error> {
        Ok(self.docs(sql!("publication/of_report"), report.0).await?)
    }

    /// The plans that name a paper as a source they answer, by its address or its title.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plans_answering(&self, paper: &SourceHead) -> Result<Vec<Plan>, Error> {
        let title = fold::text(&paper.title);
        let mut plans: Vec<Plan> = Vec::new();
        for row in self.store().fetch(sql!("origin/page"), &[self.as_at().into()]).await? {
            let origin: Origin = parse(&row, "origin")?;
            let known = plans.last().is_some_and(|plan| plan.id == origin.plan);
            let named = match origin.address() {
                Some(address) => address == paper.reference.as_str(),
                None => fold::text(&origin.words) == title,
            };
            if !known && named {
                plans.push(parse(&row, "doc")?);
            }
        }
        Ok(plans)
    }

    async fn practice_review_file(&self, review: PracticeReview) -> Result<PracticeReviewFile, Failure> {
        let source = self.source_head(review.place.source).await?;
        let mut published = Vec::new();
        for publication in self.docs::<Publication>(sql!("publication/of_review"), review.id.0).await? {
            let source = self.source_head(publication.place.source).await?;
            let report = self.source_head(publication.report).await?;
            published.push(Published { publication, source, report });
        }
        let owed = self.owed(sql!("expectation/of"), review.id.0).await?;
        Ok(PracticeReviewFile { review, source, published, owed })
    }
}
