//! Following a page by letters: asking for them, saying yes, and ending them with one press.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::topic::Topic;
use serde::Serialize;

use super::ask::Ask;
use super::door;
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};
use crate::act::Refused;
use crate::act::account::Token;
use crate::act::subscription::{self, Held};
use crate::clock::SystemDice;
use crate::report::news::name;

const FIELDS: &[&str] = &["email"];
/// What mail programs send to the address a letter names for it (RFC 8058).
const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");

/// What the page of a key shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    /// A letter is on its way.
    Asked,
    /// Whoever has the address has not said yes.
    Confirm,
    /// They have.
    Following,
    /// The weekly letter of an account.
    Weekly,
    /// It has ended.
    Stopped,
}

#[derive(Serialize)]
struct View {
    stage: Stage,
    /// What is followed: its name, and the path of its page.
    followed: Option<(String, String)>,
    /// How many things the address follows.
    of_address: usize,
}

#[derive(Template)]
#[template(path = "subscription/subscription.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a View,
}

#[derive(Template)]
#[template(path = "subscription/follow.html")]
struct Follow<'a> {
    f: &'a Frame<'a>,
    filled: &'a Filled,
    topic: &'a Topic,
    /// The name of what is followed, and the path of its page.
    name: String,
    page: String,
}

/// The form for a topic; for everything where none is named.
pub(super) async fn form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let topic = Some(ask.get("topic")).filter(|topic| !topic.is_empty()).unwrap_or_else(|| "/".to_owned());
    asked_for(&site, &ask, &topic, &Filled::default(), StatusCode::OK).await
}

/// Somebody asks to be written to.
pub(super) async fn ask(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    if !site.public.mails {
        return Err(missing(ask.path));
    }
    let (email, topic) = (sent.get("email"), sent.get("topic"));
    let (language, now) = (ask.language, site.clock.now());
    let asked =
        subscription::ask(&site.store, &site.public, (email, topic), language, now, &mut SystemDice).await;
    match asked {
        Ok(()) | Err(Refused::Already) => {
            let view = View { stage: Stage::Asked, followed: None, of_address: 0 };
            shown(&site, &ask, &view, "letter-asked")
        }
        Err(Refused::Problems(problems)) => {
            let typed = vec![("email".into(), email.to_owned())];
            let filled = Filled::new(site.locales.of(language), FIELDS, typed, &problems);
            asked_for(&site, &ask, topic, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// The page of a key: what it confirms or ends.
pub(super) async fn page(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (_, held) = held(&site, &token).await?;
    let (stage, title) = match &held {
        Held::Topic(one, _) if one.confirmed => (Stage::Following, "letter-following"),
        Held::Topic(..) => (Stage::Confirm, "letter-confirm"),
        Held::Weekly(weekly) if weekly.stopped => (Stage::Stopped, "letter-stopped"),
        Held::Weekly(_) => (Stage::Weekly, "me-weekly"),
    };
    let (topic, of_address) = match &held {
        Held::Topic(one, of_address) => (Some(&one.topic), *of_address),
        Held::Weekly(_) => (None, 0),
    };
    let followed = match topic {
        Some(topic) => named(&site, &ask, topic).await?,
        None => None,
    };
    shown(&site, &ask, &View { stage, followed, of_address }, title)
}

/// What is pressed there; or what a mail program sends by itself, from no page at all.
pub(super) async fn decide(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    let one_click = sent.get(ONE_CLICK.0) == ONE_CLICK.1 && !headers.contains_key(header::ORIGIN);
    if !one_click && !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    let (key, held) = held(&site, &token).await?;
    if sent.get("do") == "confirm" {
        subscription::confirm(&site.store, &key.key(), site.clock.now()).await?;
        return Ok(door::moved(&ask.url(&ask.path)));
    }
    subscription::end(&site.store, &held, one_click || sent.get("do") == "end_all").await?;
    let view = View { stage: Stage::Stopped, followed: None, of_address: 0 };
    shown(&site, &ask, &view, "letter-stopped")
}

/// Whoever is signed in wants the weekly letter, or wants none.
pub(super) async fn weekly(State(site): State<Shared>, ask: Ask, sent: Sent) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let who = ask.who.clone().ok_or_else(|| Error::new(ErrorKind::NotAllowed, ask.path.clone()))?;
    let wanted = sent.get("do") == "again";
    subscription::want_weekly(&site.store, who.account.id, wanted, &mut SystemDice).await?;
    Ok(door::moved(&ask.url("/me")))
}

async fn held(site: &Site, token: &str) -> Result<(Token, Held), Refusal> {
    let unknown = || missing("/subscription");
    let key = Token::parse(token).ok_or_else(unknown)?;
    let held = subscription::held(&site.store, &key.key()).await?.ok_or_else(unknown)?;
    Ok((key, held))
}

/// The name of a topic, and the path of its page.
async fn named(site: &Site, ask: &Ask, topic: &Topic) -> Result<Option<(String, String)>, Error> {
    let followed = site.store.reader().followed(topic).await?;
    Ok(followed.map(|followed| (name(&followed, site.locales.of(ask.language)), ask.page_url(topic))))
}

async fn asked_for(
    site: &Site,
    ask: &Ask,
    topic: &str,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let unknown = || missing(ask.path.clone());
    let topic = Topic::written(topic).filter(|_| site.public.mails).ok_or_else(unknown)?;
    let (name, page) = named(site, ask, &topic).await?.ok_or_else(unknown)?;
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("letter-follow"), time);
    let view = FormView::new(FIELDS.to_vec(), filled);
    let html = Follow { f: &frame, filled, topic: &topic, name, page };
    Ok(reply::told(ask, time, &view, &html, status))
}

fn shown(site: &Site, ask: &Ask, view: &View, title: &str) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t(title), time);
    Ok(reply::kept_nowhere(reply::page(ask, time, view, &Html { f: &frame, v: view })))
}
