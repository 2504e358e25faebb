//! Practice reviews, with their reports and what is owed. Those of a list are read together.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::fold;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::plan::{Origin, Plan};
use llinyn_model::practice_review::{PracticeReview, Publication};
use llinyn_model::source::SourceHead;
use llinyn_model::thread::Owed;

use super::thread::owed;
use super::{Listed, Reader, maybe, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::Value;

/// The text of the query over some reviews: the reviews, their reports, and what is owed.
macro_rules! of_wanted {
    ($path:literal) => {
        concat!("WITH ", sql!($path), sql!("practice_review/whole"))
    };
}

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
        let key = [reference.as_str().into(), self.as_at().into()];
        let files = self.practice_review_files(of_wanted!("practice_review/named"), &key).await?;
        Ok(files.into_iter().next().map(|(_, file)| file))
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
    ) -> Result<Vec<Listed<PracticeReviewFile>>, Error> {
        let key = [after.into(), self.as_at().into(), kind.into(), only.into(), limit.into()];
        Ok(self.practice_review_files(of_wanted!("practice_review/page"), &key).await?)
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

    async fn practice_review_files(
        &self,
        sql: &'static str,
        key: &[Value],
    ) -> Result<Vec<Listed<PracticeReviewFile>>, Failure> {
        let mut files: Vec<Listed<PracticeReviewFile>> = Vec::new();
        // Whatever belongs to a review was recorded behind it.
        for row in self.store().fetch(sql, key).await? {
            match row.text("noun")?.as_str() {
                "expectation" => {
                    let owed = owed(&row)?;
                    let of = owed.expectation.of;
                    if let Some((_, file)) = files.iter_mut().find(|(_, file)| of == file.review.id.into()) {
                        file.owed.push(owed);
                    }
                }
                "publication" => {
                    let publication: Publication = parse(&row, "doc")?;
                    let (source, report) = (maybe(&row, "source")?, maybe(&row, "report")?);
                    let review = publication.review;
                    if let Some((_, file)) = files.iter_mut().find(|(_, file)| file.review.id == review) {
                        file.published.push(Published { publication, source, report });
                    }
                }
                _ => {
                    let review: PracticeReview = parse(&row, "doc")?;
                    let (source, published, owed) = (maybe(&row, "source")?, Vec::new(), Vec::new());
                    files.push((row.int("seq")?, PracticeReviewFile { review, source, published, owed }));
                }
            }
        }
        Ok(files)
    }
}
