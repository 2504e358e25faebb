//! Practice reviews: the page of one, with what its report found, recommends and is answered by; and all of them by era and
//! type.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::source::SourceHead;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{PracticeReviewFile, Reader, ReviewCount};
use serde::Serialize;

use super::ask::{Ask, bad};
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ASKED, ListRow, after, cut_to_page};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::{Shared, Site};
use crate::review_type::ReviewType;

/// The figures of a type that rows are found by.
const ONLY: [&str; 2] = ["awaited", "published"];

/// A review as it stands on a day.
#[derive(Serialize)]
struct ReviewLine {
    reference: Reference,
    /// Its anonymous reference.
    quote: Quote,
    /// Its type; none where the list of types has it no more.
    of: Option<ReviewType>,
    kind: String,
    by: Stated<Whom>,
    begun: Stated<Day>,
    /// Whether it was commissioned on a day that is outside the dates of its type.
    outside: bool,
    report: Option<SourceLine>,
    /// The day its report is expected by, while there is none.
    due: Option<Day>,
    /// Calendar days since then.
    late: Option<i64>,
}

#[derive(Serialize)]
struct ReviewView {
    review: ReviewLine,
    /// What the report found.
    learning: Vec<Quote>,
    recommendations: Vec<ListRow>,
    /// The plans that answer the report.
    plans: Vec<ListRow>,
}

/// A type with how many reviews of it there are. Awaited and published are counted apart.
#[derive(Serialize)]
struct TypeLine {
    of: Option<ReviewType>,
    kind: String,
    reviews: i64,
    awaited: i64,
    published: i64,
}

#[derive(Serialize)]
struct ReviewsView {
    types: Vec<TypeLine>,
    /// Which of them the rows are.
    kind: String,
    only: String,
    rows: Vec<ReviewLine>,
    /// Where the next page begins.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "practice_review/page.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ReviewView,
}

#[derive(Template)]
#[template(path = "practice_review/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ReviewsView,
}

impl ReviewLine {
    /// What its type is called.
    fn called(&self, language: Language) -> &str {
        self.of.as_ref().map_or(&self.kind, |of| of.called(language))
    }
}

impl TypeLine {
    fn called(&self, language: Language) -> &str {
        self.of.as_ref().map_or(&self.kind, |of| of.called(language))
    }

    /// Its figures, each with the name its rows are found by.
    fn figures(&self) -> [(&'static str, i64); 3] {
        [("", self.reviews), ("awaited", self.awaited), ("published", self.published)]
    }
}

impl ListHtml<'_> {
    fn rows_of(&self, kind: &str, only: &str) -> String {
        let query = serde_urlencoded::to_string([("type", kind), ("only", only)]).unwrap_or_default();
        format!("{}?{query}", self.f.url("/reviews"))
    }
}

/// The page of the practice review at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.practice_review(reference).await?.filter(|file| file.said_by(time.on));
    let file = file.ok_or_else(|| missing(ask.path.clone()))?;
    let bodies = Bodies::of(&reader, ask.language, file.review.by.value().into_iter()).await?;
    let review = line(&file, &ReviewType::shipped()?, &bodies, ask.language, time.on);
    let report = file.report(time.on).filter(|report| report.dated.by(time.on));
    let mut view =
        ReviewView { review, learning: Vec::new(), recommendations: Vec::new(), plans: Vec::new() };
    if let Some(report) = report {
        learned(&reader, report, ask.language, &mut view).await?;
    }
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-practice-review"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// `/reviews`: all of them, by era and type.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let from = after(&ask)?;
    let (kind, only) = (ask.get("type"), ask.get("only"));
    if !only.is_empty() && !ONLY.contains(&only.as_str()) {
        return Err(bad("only", &only).into());
    }
    let shipped = ReviewType::shipped()?;
    let types = types(&reader.practice_review_counts().await?, &shipped);
    if !kind.is_empty() && types.iter().all(|line| line.kind != kind) {
        return Err(bad("type", &kind).into());
    }
    let mut found = reader.practice_reviews(&kind, &only, from, ASKED).await?;
    let after = cut_to_page(&mut found, |(seq, _)| *seq);
    let boards = found.iter().filter_map(|(_, file)| file.review.by.value());
    let bodies = Bodies::of(&reader, ask.language, boards).await?;
    let rows = found.iter().map(|(_, file)| line(file, &shipped, &bodies, ask.language, time.on));
    let view = ReviewsView { types, kind, only, rows: rows.collect(), after };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("review-list"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// The types in the order of their eras, also those of which there is none; behind them what the list has no more.
fn types(counts: &[ReviewCount], shipped: &[ReviewType]) -> Vec<TypeLine> {
    let line = |of: Option<&ReviewType>, kind: &str, count: Option<&ReviewCount>| {
        let (reviews, published) = count.map_or((0, 0), |count| (count.reviews, count.published));
        TypeLine { of: of.cloned(), kind: kind.to_owned(), reviews, awaited: reviews - published, published }
    };
    let count_of = |kind: &str| counts.iter().find(|count| count.kind == kind);
    let known = shipped.iter().map(|of| line(Some(of), &of.name, count_of(&of.name)));
    let gone = counts.iter().filter(|count| shipped.iter().all(|of| of.name != count.kind));
    known.chain(gone.map(|count| line(None, &count.kind, Some(count)))).collect()
}

fn line(
    file: &PracticeReviewFile,
    types: &[ReviewType],
    bodies: &Bodies,
    language: Language,
    on: Day,
) -> ReviewLine {
    let (review, spoken) = (&file.review, file.source.as_ref().map_or(language, |source| source.language));
    let of = types.iter().find(|one| one.name == review.kind);
    let report = file.report(on);
    let owed = file.owed.last().filter(|_| report.is_none());
    let (due, late) = owed.map(|owed| owed.expectation.standing(on).due_and_late()).unwrap_or_default();
    ReviewLine {
        reference: review.reference.clone(),
        quote: Quote::new(&review.text, spoken, &review.reference),
        outside: of.zip(review.begun.value()).is_some_and(|(of, begun)| !of.holds_on(*begun)),
        of: of.cloned(),
        kind: review.kind.clone(),
        by: bodies.stated(&review.by),
        begun: review.begun.clone(),
        report: report.map(SourceLine::from),
        due,
        late,
    }
}

/// What a report found, what it recommends, and the plans that answer it.
async fn learned(
    reader: &Reader<'_>,
    report: &SourceHead,
    language: Language,
    view: &mut ReviewView,
) -> Result<(), Error> {
    let Some(paper) = reader.paper(&report.reference).await? else { return Ok(()) };
    let asked = paper.recommendations.iter().filter_map(|ask| ask.addressees.first());
    let plans = reader.plans_answering(report).await?;
    let owners = plans.iter().filter_map(|plan| plan.owner.value());
    let bodies = Bodies::of(reader, language, asked.chain(owners)).await?;
    let findings = paper.findings.iter();
    view.learning =
        findings.map(|found| Quote::new(&found.text, report.language, &found.reference)).collect();
    let row = |ask: &llinyn_model::recommendation::Recommendation| ListRow {
        address: Some(format!("/{}", ask.reference)),
        text: ask.text.clone(),
        language: Some(report.language),
        tag: Some(("noun", "recommendation")),
        whom: ask.addressees.first().map(|whom| bodies.whom(whom)),
        ..ListRow::default()
    };
    view.recommendations = paper.recommendations.iter().map(row).collect();
    for plan in &plans {
        view.plans.push(ListRow {
            address: Some(format!("/{}", plan.reference)),
            text: plan.title.clone(),
            tag: Some(("noun", "plan")),
            whom: plan.owner.value().map(|owner| bodies.whom(owner)),
            ..ListRow::default()
        });
    }
    super::list::tell_languages(reader, &mut view.plans).await
}
