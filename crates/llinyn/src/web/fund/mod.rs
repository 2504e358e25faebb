//! Money: the page of a fund, the list of all of them, and those for a thread or a plan, in rows.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::fund::{Certainty, Fund, Gives};
use llinyn_model::id::Reference;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{FundFile, Reader};
use serde::Serialize;

use super::ask::{Ask, bad};
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ListRow, tell_languages};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::{Shared, Site};

/// Funds of a page.
const ROWS: i64 = 50;

/// A fund as it stands on a day, in a line.
#[derive(Serialize)]
struct FundLine {
    reference: Reference,
    text: String,
    language: Language,
    amount: Stated<i64>,
    purpose: Stated<String>,
    from: Stated<Whom>,
    spent: Stated<i64>,
    left: Stated<i64>,
    about: Option<ListRow>,
}

#[derive(Serialize)]
struct FundView {
    fund: FundLine,
    quote: Quote,
    /// Shares by formula, each with what it comes to.
    formula: Vec<Share>,
    cash: Vec<Given>,
    in_kind: Vec<Given>,
    /// What was said of it, the first first.
    said: Vec<SourceLine>,
}

/// A contribution by formula.
#[derive(Serialize)]
struct Share {
    by: Whom,
    /// In hundredths of a per cent.
    percent: i64,
    /// In pence; not stated where the amount is not.
    comes_to: Stated<i64>,
    certainty: Certainty,
    devolved: bool,
}

/// Another contribution.
#[derive(Serialize)]
struct Given {
    by: Whom,
    /// What it is, where it is no money.
    words: String,
    /// In pence.
    worth: Stated<i64>,
    certainty: Certainty,
    devolved: bool,
}

#[derive(Serialize)]
struct FundsView {
    funds: Vec<FundLine>,
    /// Where the next page begins.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "fund/fund.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a FundView,
}

#[derive(Template)]
#[template(path = "fund/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a FundsView,
}

impl ListHtml<'_> {
    fn next(&self) -> Option<String> {
        self.v.after.map(|after| self.f.here_with(&[("after", after.to_string())]))
    }
}

/// The page of the fund at `reference`, or the way to it from a later statement about the same money.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let unknown = || missing(ask.path.clone());
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.fund(reference).await?.ok_or_else(unknown)?;
    if let Some(first) = file.reference().filter(|first| *first != reference) {
        return Ok(super::item::moved(&ask.moved_to(&format!("/{first}"))));
    }
    let (fund, source) = standing(&file, time.on).or_else(|| file.said.first()).ok_or_else(unknown)?;
    let bodies = Bodies::of(&reader, ask.language, named(fund)).await?;
    let spoken = source.as_ref().map_or(ask.language, |source| source.language);
    let said = file.said.iter().filter_map(|(_, source)| source.as_ref());
    let view = FundView {
        fund: line(&reader, &file, fund, spoken, &bodies).await?,
        quote: Quote::new(&fund.text, spoken, &fund.reference),
        formula: formula(fund, &bodies),
        cash: given(fund, &bodies, "cash"),
        in_kind: given(fund, &bodies, "in_kind"),
        said: said.filter(|source| source.dated.by(time.on)).map(SourceLine::from).collect(),
    };
    let title = site.locales.of(ask.language).t("noun-fund");
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// `/funds`: all money that was promised.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let after = match ask.get("after").as_str() {
        "" => 0,
        typed => typed.parse().map_err(|_| bad("after", typed))?,
    };
    let found = reader.funds(after, ROWS).await?;
    let mut view = FundsView { funds: Vec::new(), after: None };
    if i64::try_from(found.len()) == Ok(ROWS) {
        view.after = found.last().map(|(seq, _)| *seq);
    }
    for (_, file) in &found {
        let Some((fund, source)) = standing(file, time.on) else { continue };
        let bodies = Bodies::of(&reader, ask.language, named(fund)).await?;
        let spoken = source.as_ref().map_or(ask.language, |source| source.language);
        view.funds.push(line(&reader, file, fund, spoken, &bodies).await?);
    }
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("fund-list"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// The money that was promised for a thread or a plan by a day.
pub(super) async fn rows(
    reader: &Reader<'_>,
    about: Subject,
    language: Language,
    on: Day,
) -> Result<Vec<ListRow>, Error> {
    let mut rows = Vec::new();
    for file in reader.funds_for(about).await? {
        let (Some((fund, source)), Some(reference)) = (standing(&file, on), file.reference()) else {
            continue;
        };
        let bodies = Bodies::of(reader, language, named(fund)).await?;
        rows.push(ListRow {
            address: Some(format!("/{reference}")),
            text: fund.text.clone(),
            language: source.as_ref().map(|source| source.language),
            whom: fund.from.value().map(|from| bodies.whom(from)),
            ..ListRow::default()
        });
    }
    Ok(rows)
}

/// What was said last of a fund by a day.
fn standing(file: &FundFile, on: Day) -> Option<&(Fund, Option<SourceHead>)> {
    file.said.iter().rev().find(|(_, source)| source.as_ref().is_none_or(|source| source.dated.by(on)))
}

fn named(fund: &Fund) -> impl Iterator<Item = &llinyn_model::body::Mention> {
    fund.from.value().into_iter().chain(fund.contributions.iter().map(|one| &one.by))
}

async fn line(
    reader: &Reader<'_>,
    file: &FundFile,
    fund: &Fund,
    language: Language,
    bodies: &Bodies,
) -> Result<FundLine, Error> {
    let row =
        |(reference, text)| ListRow { address: Some(format!("/{reference}")), text, ..ListRow::default() };
    let mut about = reader.place(fund.about).await?.map(row);
    tell_languages(reader, about.as_mut_slice()).await?;
    Ok(FundLine {
        reference: file.reference().unwrap_or(&fund.reference).clone(),
        text: fund.text.clone(),
        language,
        amount: fund.amount.clone(),
        purpose: fund.purpose.clone(),
        from: bodies.stated(&fund.from),
        spent: fund.spent.clone(),
        left: fund.left(),
        about,
    })
}

fn formula(fund: &Fund, bodies: &Bodies) -> Vec<Share> {
    let shares = fund.shares();
    let by_formula = fund.contributions.iter().filter_map(|one| match one.gives {
        Gives::Percent(percent) => Some((one, percent)),
        Gives::Cash(_) | Gives::InKind { .. } | Gives::Withheld => None,
    });
    let share = |(at, (one, percent)): (usize, (&llinyn_model::fund::Contribution, i64))| Share {
        by: bodies.whom(&one.by),
        percent,
        comes_to: Stated::or_not_stated(shares.as_ref().and_then(|shares| shares.get(at).copied())),
        certainty: one.certainty,
        devolved: one.devolved,
    };
    by_formula.enumerate().map(share).collect()
}

/// The contributions of a kind that is no share.
fn given(fund: &Fund, bodies: &Bodies, kind: &str) -> Vec<Given> {
    let given = fund.contributions.iter().filter(|one| one.gives.name() == kind).filter_map(|one| {
        let (words, worth) = match &one.gives {
            Gives::Percent(_) | Gives::Withheld => return None,
            Gives::Cash(pence) => (String::new(), Stated::Stated(*pence)),
            Gives::InKind { words, worth } => (words.clone(), worth.clone()),
        };
        let (by, certainty, devolved) = (bodies.whom(&one.by), one.certainty, one.devolved);
        Some(Given { by, words, worth, certainty, devolved })
    });
    given.collect()
}
