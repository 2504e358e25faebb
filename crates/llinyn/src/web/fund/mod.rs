//! Money: the page of a fund, the list of all of them, and those for a thread or a plan, in rows.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::fund::{Certainty, Contribution, Fund, Gives, Says, Standing};
use llinyn_model::id::Reference;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{FundFile, Reader};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ASKED, ListRow, after, cut_to_page, places};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::{Shared, Site};

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
    about: ListRow,
}

#[derive(Serialize)]
struct FundView {
    fund: FundLine,
    quote: Quote,
    /// Whether it was promised by the day.
    existed: bool,
    /// The language of who contributes what.
    spoken: Language,
    /// Shares by formula, each with what it comes to.
    formula: Vec<Share>,
    cash: Vec<Given>,
    in_kind: Vec<Given>,
    /// Whoever contributes something that is kept from view.
    withheld: Vec<Hidden>,
    /// What was said of it, the first first.
    said: Vec<Said>,
}

/// One statement about it.
#[derive(Serialize)]
struct Said {
    source: SourceLine,
    says: &'static str,
    /// What it says was promised, or spent, in pence; not stated of one that names who contributes.
    pence: Stated<i64>,
}

/// A contribution by formula.
#[derive(Serialize)]
struct Share {
    by: Whom,
    /// In hundredths of a per cent.
    percent: i64,
    /// In pence; as absent as the amount is.
    comes_to: Stated<i64>,
    certainty: Certainty,
    devolved: bool,
}

/// A contribution nobody may see.
#[derive(Serialize)]
struct Hidden {
    by: Whom,
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

/// The page of the fund at `reference`, or the way to it from a later statement about the same money.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let unknown = || missing(ask.path.clone());
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.fund(reference).await?.ok_or_else(unknown)?;
    if let Some(first) = file.reference().filter(|first| *first != reference) {
        return Ok(super::item::moved(&ask.moved_to(&format!("/{first}"))));
    }
    let (first, _) = file.said.first().ok_or_else(unknown)?;
    let existed = file.by(time.on).next().is_some();
    // Of money not promised yet the page tells what it will be called, as that of a thread does.
    let fund = file.standing(time.on).or_else(|| Standing::of(std::iter::once(first))).ok_or_else(unknown)?;
    let bodies = Bodies::of(&reader, ask.language, named(&fund)).await?;
    let spoken = |says: &str| {
        let mut said = file.said.iter().rev();
        let found = said.find(|(fund, source)| {
            fund.says.name() == says && source.as_ref().is_none_or(|source| source.dated.by(time.on))
        });
        found.and_then(|(_, source)| source.as_ref()).map_or(ask.language, |source| source.language)
    };
    let about = places(&reader, &[first.about]).await?.remove(&first.about).unwrap_or_default();
    let view = FundView {
        quote: Quote::new(&fund.promised.text, spoken("promised"), &first.reference),
        existed,
        spoken: spoken("shared"),
        formula: formula(&fund, &bodies),
        cash: given(&fund, &bodies, "cash"),
        in_kind: given(&fund, &bodies, "in_kind"),
        withheld: hidden(&fund, &bodies),
        said: file.by(time.on).filter_map(said).collect(),
        fund: line(&first.reference, fund, spoken("promised"), &bodies, about),
    };
    let title = site.locales.of(ask.language).t("noun-fund");
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// `/funds`: all money that was promised.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let mut found = reader.funds(after(&ask)?, ASKED).await?;
    let after = cut_to_page(&mut found, |(seq, _)| *seq);
    let standing = found.iter().filter_map(|(_, file)| Some((file, file.standing(time.on)?)));
    let standing: Vec<(&FundFile, Standing)> = standing.collect();
    let bodies = Bodies::of(&reader, ask.language, standing.iter().flat_map(|(_, fund)| named(fund))).await?;
    let about: Vec<Subject> =
        standing.iter().filter_map(|(file, _)| Some(file.said.first()?.0.about)).collect();
    let about = places(&reader, &about).await?;
    let mut view = FundsView { funds: Vec::new(), after };
    for (file, fund) in standing {
        let Some((first, source)) = file.said.first() else { continue };
        let about = about.get(&first.about).cloned().unwrap_or_default();
        let spoken = source.as_ref().map_or(ask.language, |source| source.language);
        view.funds.push(line(&first.reference, fund, spoken, &bodies, about));
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
    let files = reader.funds_for(about).await?;
    let standing = files.iter().filter_map(|file| Some((file.said.first()?, file.standing(on)?)));
    let standing: Vec<_> = standing.collect();
    let bodies = Bodies::of(reader, language, standing.iter().flat_map(|(_, fund)| named(fund))).await?;
    let row = |((first, source), fund): (&(Fund, Option<SourceHead>), Standing)| ListRow {
        address: Some(format!("/{}", first.reference)),
        language: source.as_ref().map(|source| source.language),
        whom: fund.promised.from.value().map(|from| bodies.whom(from)),
        text: fund.promised.text,
        ..ListRow::default()
    };
    Ok(standing.into_iter().map(row).collect())
}

fn named(fund: &Standing) -> impl Iterator<Item = &Mention> {
    fund.promised.from.value().into_iter().chain(fund.contributions.iter().map(|one| &one.by))
}

fn line(
    reference: &Reference,
    fund: Standing,
    language: Language,
    bodies: &Bodies,
    about: ListRow,
) -> FundLine {
    let left = fund.left();
    FundLine {
        reference: reference.clone(),
        from: bodies.stated(&fund.promised.from),
        text: fund.promised.text,
        language,
        amount: fund.promised.amount,
        purpose: fund.promised.purpose,
        spent: fund.spent,
        left,
        about,
    }
}

fn said((fund, source): &(Fund, Option<SourceHead>)) -> Option<Said> {
    let pence = match &fund.says {
        Says::Promised(promised) => promised.amount.clone(),
        Says::Spent { spent, .. } => spent.clone(),
        Says::Shared { .. } => Stated::NotStated,
    };
    Some(Said { source: source.as_ref()?.into(), says: fund.says.name(), pence })
}

fn formula(fund: &Standing, bodies: &Bodies) -> Vec<Share> {
    let shares = fund.shares();
    let by_formula = fund.contributions.iter().filter_map(|one| match one.gives {
        Gives::Percent(percent) => Some((one, percent)),
        Gives::Cash(_) | Gives::InKind { .. } | Gives::Withheld => None,
    });
    let share = |(at, (one, percent)): (usize, (&Contribution, i64))| Share {
        by: bodies.whom(&one.by),
        percent,
        comes_to: shares.as_ref().map(|shares| shares.get(at).copied().unwrap_or_default()),
        certainty: one.certainty,
        devolved: one.devolved,
    };
    by_formula.enumerate().map(share).collect()
}

/// The contributions of a kind that is no share.
fn given(fund: &Standing, bodies: &Bodies, kind: &str) -> Vec<Given> {
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

fn hidden(fund: &Standing, bodies: &Bodies) -> Vec<Hidden> {
    let hidden = fund.contributions.iter().filter(|one| matches!(one.gives, Gives::Withheld));
    let row = |one: &Contribution| Hidden {
        by: bodies.whom(&one.by),
        certainty: one.certainty,
        devolved: one.devolved,
    };
    hidden.map(row).collect()
}
