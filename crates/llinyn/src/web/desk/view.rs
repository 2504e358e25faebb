//! A form of an act as a page.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::{IdMaker, Reference};
use uuid::Uuid;

use super::{Field, Form, Kind};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, FormView};
use crate::web::frame::Frame;
use crate::web::refusal::{Refusal, missing};
use crate::web::reply;
use crate::web::site::Site;

#[derive(Template)]
#[template(path = "desk/desk.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    form: &'a Form,
    filled: &'a Filled,
    about: &'a About,
    /// What makes the form one of its kind: sent twice, it is done once.
    once: Uuid,
}

/// What a form is about.
pub(super) struct About {
    /// Its page.
    pub(super) address: String,
    /// The key of what leads there.
    pub(super) label: &'static str,
    /// Its words, and their language.
    pub(super) text: String,
    pub(super) language: Language,
}

impl About {
    /// A thread.
    pub(super) async fn thread(site: &Site, ask: &Ask, of: &Reference) -> Result<About, Refusal> {
        let thread = site.store.reader().thread(of).await?.ok_or_else(|| missing(ask.path.clone()))?;
        let source = thread.sources.get(&thread.place().source);
        let language = source.map_or(ask.language, |source| source.language);
        Ok(About {
            address: format!("/{of}"),
            label: "desk-thread",
            text: thread.text().to_owned(),
            language,
        })
    }
}

/// The page of a form.
pub(super) fn shown(
    site: &Site,
    ask: &Ask,
    form: &Form,
    about: &About,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let locale = site.locales.of(ask.language);
    let frame = Frame::new(site, ask, locale.t(form.title), time);
    let names = form.fields.iter().map(|field| field.name).collect();
    let view = FormView::new(names, filled);
    let once = IdMaker::new(site.clock.now(), &mut SystemDice).make();
    let html = Html { f: &frame, form, filled, about, once };
    let mut response = reply::told(ask, time, &view, &html, status);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

impl Html<'_> {
    /// The first field, which an error of the form as a whole leads to.
    fn first(&self) -> &'static str {
        self.form.fields.first().map_or("", |field| field.name)
    }

    /// Whether a name of a closed list was chosen.
    fn is_chosen(&self, field: &Field, name: &str) -> bool {
        self.filled.value(field.name) == name
    }
}

impl Field {
    /// The list to choose from, where there is one.
    fn choices(&self) -> Option<(&'static str, &'static [&'static str])> {
        match self.kind {
            Kind::One(list, names) => Some((list, names)),
            _ => None,
        }
    }

    fn is_area(&self) -> bool {
        matches!(self.kind, Kind::Area)
    }

    /// The type of its input.
    fn input(&self) -> &'static str {
        if matches!(self.kind, Kind::Day) { "date" } else { "text" }
    }
}
