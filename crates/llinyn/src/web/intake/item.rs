//! One proposal of a paper on its way: mended, joined, parted or refused.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::commitment::Grade;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::IntakeId;
use llinyn_model::response::Disposition;
use llinyn_reading::{Item, ItemKind, Mending};
use serde::Serialize;
use uuid::Uuid;

use super::view::ProposalView;
use super::{Found, account, address, decided, found};
use crate::act::Refused;
use crate::act::intake::{Deciding, Review};
use crate::report::news::line;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::frame::Frame;
use crate::web::refusal::{Refusal, missing};
use crate::web::reply;
use crate::web::site::{Shared, Site};

/// The fields of the form; which of them are shown depends on the proposal.
const FIELDS: &[&str] = &[
    "words",
    "number",
    "addressees",
    "disposition",
    "answers",
    "owner",
    "grade",
    "when",
    "split",
    "join",
    "reason",
];

#[derive(Serialize)]
struct ItemView {
    address: String,
    language: Language,
    seen: usize,
    proposal: ProposalView,
    /// The others of its kind, which it can be joined with.
    others: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "intake/item.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ItemView,
    filled: &'a Filled,
    grades: [&'static str; 5],
    dispositions: [&'static str; 6],
}

pub(in crate::web) async fn form(
    State(site): State<Shared>,
    Path((id, item)): Path<(Uuid, String)>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let item = parsed(&ask, &item)?;
    match found(&site, &ask, IntakeId(id)).await? {
        Found::Review(review) => shown(&site, &ask, &review, item, None, StatusCode::OK),
        Found::Elsewhere(response) => Ok(response),
    }
}

pub(in crate::web) async fn send(
    State(site): State<Shared>,
    Path((id, item)): Path<(Uuid, String)>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (id, by, item) = (IntakeId(id), account(&ask, &sent)?, parsed(&ask, &item)?);
    let Found::Review(review) = found(&site, &ask, id).await? else {
        return Ok(moved(&ask.url(&address(id))));
    };
    let what = match sent.get("do") {
        "save" => saved(&ProposalView::new(&review, item), item, &sent),
        "split" => mend(Mending::Split(item, sent.get("split").to_owned())),
        "join" => match sent.get("join").parse() {
            Ok(other) => mend(Mending::Join(item, other)),
            Err(()) => mend(Mending::Join(item, item)),
        },
        "refuse" => Deciding::Refuse(item, sent.get("reason").to_owned()),
        _ => return Err(Error::new(ErrorKind::BadValue, ask.path.clone()).into()),
    };
    match decided(&site, id, by, &what, &sent).await {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url(&format!("{}#{item}", address(id))))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::again(site.locales.of(ask.language), FIELDS, &sent, &problems);
            shown(&site, &ask, &review, item, Some(filled), StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

fn parsed(ask: &Ask, item: &str) -> Result<Item, Refusal> {
    item.parse().map_err(|()| missing(ask.path.clone()))
}

fn mend(mending: Mending) -> Deciding {
    Deciding::Mend(vec![mending])
}

/// What a person saved: whatever is other than it was read. Other words come last, because the proposal is named by
/// where they begin.
fn saved(now: &ProposalView, item: Item, sent: &Sent) -> Deciding {
    let changed = |name: &str, was: &str| {
        let typed = sent.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
        let was = was.split_whitespace().collect::<Vec<_>>().join(" ");
        (typed != was).then_some(typed)
    };
    let listed = |text: String| -> Vec<String> {
        text.split(';').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    let tag = now.tag.map_or("", |(_, name)| name);
    let mut mendings = Vec::new();
    match item.kind {
        ItemKind::Recommendation => {
            let number = changed("number", now.number.as_deref().unwrap_or_default());
            mendings.extend(number.map(|number| Mending::Number(item, number)));
            let names = changed("addressees", now.fact("intake-addressees"));
            mendings.extend(names.map(|names| Mending::Addressees(item, listed(names))));
        }
        ItemKind::Response => {
            let chosen = Disposition::ALL.into_iter().find(|one| one.name() == sent.get("disposition"));
            let chosen = chosen.filter(|one| one.name() != tag);
            mendings.extend(chosen.map(|one| Mending::Disposition(item, one)));
            let numbers = changed("answers", now.fact("intake-answers"));
            mendings.extend(numbers.map(|numbers| Mending::Answers(item, listed(numbers))));
        }
        ItemKind::Commitment => {
            let name = changed("owner", now.fact("intake-owner"));
            mendings
                .extend(name.map(|name| Mending::Owner(item, Some(name).filter(|name| !name.is_empty()))));
            let chosen = Grade::ALL.into_iter().find(|one| one.name() == sent.get("grade"));
            mendings.extend(chosen.filter(|one| one.name() != tag).map(|one| Mending::Grade(item, one)));
            let when = changed("when", now.fact("intake-when"));
            mendings.extend(when.map(|when| Mending::When(item, when)));
        }
        _ => {}
    }
    mendings.extend(changed("words", &now.words).map(|words| Mending::Words(item, words)));
    if mendings.is_empty() {
        return Deciding::Accept(item);
    }
    Deciding::Mend(mendings)
}

fn shown(
    site: &Site,
    ask: &Ask,
    review: &Review,
    item: Item,
    filled: Option<Filled>,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let items = review.reading.items();
    if !items.iter().any(|(known, _)| *known == item) {
        return Err(missing(ask.path.clone()));
    }
    let proposal = ProposalView::new(review, item);
    let others = items.iter().filter(|(other, _)| other.kind == item.kind && *other != item);
    let view = ItemView {
        address: address(review.intake.id),
        language: review.reading.paper.language,
        seen: review.steps,
        others: others
            .map(|(other, spans)| (other.to_string(), line(&review.reading.words(spans))))
            .collect(),
        proposal,
    };
    let filled = filled.unwrap_or_else(|| as_read(&view.proposal));
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("intake-mend"), time);
    let html = Html {
        f: &frame,
        v: &view,
        filled: &filled,
        grades: Grade::ALL.map(Grade::name),
        dispositions: Disposition::ALL.map(Disposition::name),
    };
    Ok(reply::told(ask, time, &view, &html, status))
}

/// The form as it is first shown: what was read.
fn as_read(proposal: &ProposalView) -> Filled {
    let tag = proposal.tag.map_or("", |(_, name)| name).to_owned();
    let typed = [
        ("words", proposal.words.clone()),
        ("number", proposal.number.clone().unwrap_or_default()),
        ("addressees", proposal.fact("intake-addressees").to_owned()),
        ("answers", proposal.fact("intake-answers").to_owned()),
        ("owner", proposal.fact("intake-owner").to_owned()),
        ("when", proposal.fact("intake-when").to_owned()),
        ("disposition", tag.clone()),
        ("grade", tag),
        ("reason", proposal.reason.clone()),
    ];
    let typed = typed.map(|(name, value)| (name.into(), value)).into();
    Filled { typed, problems: Vec::new() }
}
