//! Agreements to share information: the page of one, with who signed on a day, the protocols under it and what relies on
//! it; the list of all; and those of a body.

mod view;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::agreement::Agreed;
use llinyn_model::id::Reference;
use llinyn_model::signing::SigningKind;
use llinyn_model::{Day, Stated};
use llinyn_store::AgreementFile;

use super::ask::Ask;
use super::frame::Frame;
use super::list::{ASKED, after, cut_to_page};
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};
use view::{AgreementView, AgreementsView};
pub(super) use view::{Named, PartyOf, named, of_body};

#[derive(Template)]
#[template(path = "agreement/agreement.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a AgreementView,
}

#[derive(Template)]
#[template(path = "agreement/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a AgreementsView,
}

/// The page of the agreement at `reference`, or the way to it from a later statement about the same one.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let unknown = || missing(ask.path.clone());
    let file = reader.agreement(reference).await?.ok_or_else(unknown)?;
    let (first, _) = file.first().ok_or_else(unknown)?;
    if first.reference != *reference {
        return Ok(super::item::moved(&ask.moved_to(&format!("/{}", first.reference))));
    }
    let view = AgreementView::new(&reader, &file, ask.language, time.on).await?.ok_or_else(unknown)?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-agreement"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// Where a signing is said: on the page of its agreement.
pub(super) async fn home(
    site: &Site,
    ask: &Ask,
    reference: &Reference,
    signings: &[llinyn_model::signing::Signing],
) -> Result<Response, Refusal> {
    let unknown = || missing(ask.path.clone());
    let signing = signings.iter().find(|noun| noun.reference == *reference).ok_or_else(unknown)?;
    let file = ask.time()?.reader(site).agreement_of(signing.agreement).await?.ok_or_else(unknown)?;
    let (first, _) = file.first().ok_or_else(unknown)?;
    Ok(super::item::moved(&ask.moved_to(&format!("/{}#parties", first.reference))))
}

/// `/agreements`: all of them.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let mut found = reader.agreements(after(&ask)?, ASKED).await?;
    let after = cut_to_page(&mut found, |file| file.seq);
    let view = AgreementsView { after, ..AgreementsView::new(&reader, &found, ask.language, time.on).await? };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("agreement-list"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// An agreement as its own page shows it: as it stood by what had been said on a day, or as it was made where nothing had
/// been. A list leaves out what had not been said.
pub(super) fn standing(file: &AgreementFile, on: Day) -> Option<Agreed> {
    file.on(on).or_else(|| file.first()?.0.agreed().cloned())
}
