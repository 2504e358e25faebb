//! The form of a body that is renamed, merged, split or abolished.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::Reference;
use llinyn_model::paper::NamedBody;
use llinyn_model::reorganisation::ReorganisationKind;

use super::view::{About, shown};
use super::{Form, Kind, actor, day, done, field, named};
use crate::act::reorganisation::{self, Reorganising, Share};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::{Shared, Site};

const REORGANISATION: Form = Form {
    title: "desk-reorganisation",
    fields: &[
        field("kind", Kind::One("reorganisation", KINDS), "desk-reorganisation-kind", ""),
        field("day", Kind::Day, "desk-reorganisation-day", "desk-reorganisation-day-hint"),
        field("name_en", Kind::Line, "desk-reorganisation-name-en", "desk-reorganisation-name-hint"),
        field("name_cy", Kind::Line, "desk-reorganisation-name-cy", "desk-reorganisation-name-hint"),
        field("shares", Kind::Area, "desk-reorganisation-shares", "desk-reorganisation-shares-hint"),
        field("reason", Kind::Area, "desk-reorganisation-reason", "desk-reorganisation-reason-hint"),
    ],
};
const KINDS: &[&str] = &["renamed", "merged", "split", "abolished"];

pub(in crate::web) async fn reorganisation_form(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let about = about(&ask, &body(&site, &ask, &reference).await?);
    shown(&site, &ask, &REORGANISATION, &about, &Filled::default(), StatusCode::OK)
}

pub(in crate::web) async fn reorganise(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (body, actor) = (body(&site, &ask, &reference).await?, actor(&site, &ask, &sent).await?);
    let mut shares = Vec::new();
    for line in sent.get("shares").lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
        let name = parts.next().unwrap_or_default().to_owned();
        let to = named(&site, &name).await?;
        shares.push(Share { to, name, addresses: parts.map(str::to_owned).collect() });
    }
    let what = Reorganising {
        body: body.body.id,
        kind: ReorganisationKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        day: day(sent.get("day")),
        names: [
            (Language::En, sent.get("name_en").to_owned()),
            (Language::Cy, sent.get("name_cy").to_owned()),
        ],
        shares,
        reason: sent.get("reason").to_owned(),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        reorganisation::reorganise(&site.store, &actor, &what, language, now, ask.today, &mut SystemDice)
            .await;
    done(&site, &ask, &REORGANISATION, &about(&ask, &body), &sent, acted)
}

async fn body(site: &Site, ask: &Ask, reference: &str) -> Result<NamedBody, Refusal> {
    let unknown = || missing(ask.path.clone());
    let reference = Reference::slug(reference).ok_or_else(unknown)?;
    Ok(site.store.reader().body(&reference, 0).await?.ok_or_else(unknown)?.named)
}

fn about(ask: &Ask, body: &NamedBody) -> About {
    let (text, language) = body.name(ask.language);
    let address = format!("/body/{}", body.body.reference);
    About { address, label: "desk-body", text: text.to_owned(), language }
}
