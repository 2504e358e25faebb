//! The report for a meeting of a body: to look at and to print, and as a file; and the form of what somebody writes for
//! the meeting, which is kept nowhere.

use askama::Template as Page;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use llinyn_model::Day;
use llinyn_model::error::ErrorKind;
use llinyn_model::id::Reference;
use serde::Serialize;
use tokio::sync::Semaphore;

use super::ask::{Ask, bad};
use super::evidence::attachment;
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::{Refusal, inside, missing};
use super::reply;
use super::site::{Shared, Site};
use crate::act::Problem;
use crate::picture::Shape;
use crate::report::pack::template::Template;
use crate::report::pack::{self, Block, Held, Pack, Wanted, docx, typeset, written};

/// How many reports are set as PDF at once: a second program works on each.
static TYPESETTING: Semaphore = Semaphore::const_new(2);

#[derive(Serialize)]
struct PackView {
    #[serde(flatten)]
    pack: Pack,
    /// The templates there are, by name, with their titles.
    templates: Vec<(String, String)>,
    /// Whether it can be had as PDF.
    typeset: bool,
}

#[derive(Page)]
#[template(path = "pack/pack.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a PackView,
    /// The address of the body.
    body: &'a str,
    since: Option<Day>,
    template: &'a str,
    /// Whether it holds what somebody wrote, which no address leads to.
    filled: bool,
}

#[derive(Page)]
#[template(path = "pack/words.html")]
struct WordsHtml<'a> {
    f: &'a Frame<'a>,
    filled: &'a Filled,
    /// The headings somebody writes below, each with its field.
    headings: &'a [(String, String)],
    /// The forms there are: name and the key of what it is called.
    forms: &'a [(&'static str, &'static str)],
    body: &'a str,
}

/// What the address asks for.
struct Asked {
    body: Reference,
    on: Day,
    since: Option<Day>,
    templates: Vec<Template>,
    template: String,
}

impl Asked {
    fn of(ask: &Ask, body: &str) -> Result<Asked, Refusal> {
        let time = ask.time_now()?;
        if time.on > ask.today {
            return Err(bad("on", &time.on.to_string()).into());
        }
        let since = match ask.get("since").as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| bad("since", text))?),
        };
        let body = Reference::slug(body).ok_or_else(|| missing(ask.path.clone()))?;
        let (templates, template) = (Template::shipped()?, ask.get("template"));
        Ok(Asked { body, on: time.on, since, templates, template })
    }

    async fn pack(&self, site: &Site, ask: &Ask, written: &[(usize, String)]) -> Result<Pack, Refusal> {
        let wanted = Wanted {
            body: &self.body,
            on: self.on,
            since: self.since,
            templates: &self.templates,
            template: &self.template,
            written,
        };
        let made = pack::make(&site.store, &wanted, site.locales.of(ask.language)).await;
        made.map_err(|error| match error.kind {
            ErrorKind::NotInRecord => missing(ask.path.clone()),
            ErrorKind::NoTemplate => bad("template", &self.template).into(),
            _ => error.into(),
        })
    }
}

pub(super) async fn page(
    State(site): State<Shared>,
    Path(body): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let asked = Asked::of(&ask, &body)?;
    let pack = asked.pack(&site, &ask, &[]).await?;
    shown(&site, &ask, &asked, pack, false)
}

/// The report as a file.
pub(super) async fn file(
    State(site): State<Shared>,
    Path((body, form)): Path<(String, String)>,
    ask: Ask,
) -> Result<Response, Refusal> {
    if !matches!(form.as_str(), "docx" | "pdf") {
        return Err(missing(ask.path.clone()));
    }
    let asked = Asked::of(&ask, &body)?;
    let pack = asked.pack(&site, &ask, &[]).await?;
    handed_out(&site, pack, &form, &asked.body).await
}

/// The form of what is written for the meeting.
pub(super) async fn words_form(
    State(site): State<Shared>,
    Path(body): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let asked = Asked::of(&ask, &body)?;
    asked_for(&site, &ask, &asked, &Filled::default(), StatusCode::OK).await
}

/// The report with what was written, as a page or as a file.
pub(super) async fn fill(
    State(site): State<Shared>,
    Path(body): Path<String>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let asked = Asked::of(&ask, &body)?;
    let template = template(&site, &ask, &asked).await?;
    let words =
        written::headings(&template).map(|(at, _)| (at, sent.text(&written::field(at)))).collect::<Vec<_>>();
    let problems = written::problems(&words);
    let again = |problems: &[Problem]| Filled::again(site.locales.of(ask.language), &[], &sent, problems);
    if !problems.is_empty() {
        let filled = again(&problems);
        return asked_for(&site, &ask, &asked, &filled, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match made(&site, &ask, &asked, &words, sent.get("form")).await {
        Ok(response) => Ok(reply::kept_nowhere(response)),
        // What was typed is not lost with what could not be made of it.
        Err(refusal) => {
            let (error, status) = refusal.told();
            let filled = again(&[Problem::new("form", error.kind, error.about.clone())]);
            asked_for(&site, &ask, &asked, &filled, status).await
        }
    }
}

async fn made(
    site: &Site,
    ask: &Ask,
    asked: &Asked,
    words: &[(usize, String)],
    form: &str,
) -> Result<Response, Refusal> {
    let pack = asked.pack(site, ask, words).await?;
    match form {
        "docx" | "pdf" => handed_out(site, pack, form, &asked.body).await,
        _ => shown(site, ask, asked, pack, true),
    }
}

/// The template of a body, which nobody has to name.
async fn template(site: &Site, ask: &Ask, asked: &Asked) -> Result<Template, Refusal> {
    let file = site.store.reader().body(&asked.body, 0).await?.ok_or_else(|| missing(ask.path.clone()))?;
    Template::chosen(asked.templates.clone(), &asked.template, file.named.body.kind)
        .map_err(|_| bad("template", &asked.template).into())
}

async fn asked_for(
    site: &Site,
    ask: &Ask,
    asked: &Asked,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let template = template(site, ask, asked).await?;
    let headings: Vec<(String, String)> = written::headings(&template)
        .map(|(at, heading)| (written::field(at), heading.words(ask.language).to_owned()))
        .collect();
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("pack-write"), time);
    let pdf = typeset::program().map(|_| ("pdf", "pack-pdf"));
    let forms = [("html", "pack-form-page"), ("docx", "pack-docx")].into_iter().chain(pdf);
    let forms: Vec<(&str, &str)> = forms.collect();
    let html = WordsHtml { f: &frame, filled, headings: &headings, forms: &forms, body: asked.body.as_str() };
    Ok(reply::told(ask, time, &FormView::new(Vec::new(), filled), &html, status))
}

fn shown(site: &Site, ask: &Ask, asked: &Asked, pack: Pack, filled: bool) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let titles = asked.templates.iter().map(|one| (one.name.clone(), one.title(ask.language).to_owned()));
    let view = PackView { templates: titles.collect(), typeset: typeset::program().is_some(), pack };
    let frame = Frame::new(site, ask, view.pack.title.clone(), time);
    let html = Html {
        f: &frame,
        v: &view,
        body: asked.body.as_str(),
        since: asked.since,
        template: &asked.template,
        filled,
    };
    Ok(reply::page(ask, time, &view, &html))
}

/// A report as a file to be saved.
async fn handed_out(site: &Site, pack: Pack, form: &str, body: &Reference) -> Result<Response, Refusal> {
    let name = format!("{body}-{}.{form}", pack.stamp.entry);
    let (media, bytes) = if form == "pdf" {
        let turn = TYPESETTING.acquire().await.map_err(inside)?;
        let set = tokio::task::spawn_blocking(move || typeset::written(&pack)).await.map_err(inside)?;
        drop(turn);
        ("application/pdf", set?)
    } else {
        (docx::TYPE, docx::written(&pack, site.public.address.trim_end_matches('/'))?)
    };
    let mut response = (StatusCode::OK, Body::from(bytes)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    let name = HeaderValue::from_str(&attachment(&name)).map_err(inside)?;
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

impl Html<'_> {
    fn is_chosen(&self, template: &str) -> bool {
        self.template == template
    }

    /// The same report in another form, or below other headings.
    fn to(&self, form: &str, template: &str) -> String {
        let query: Vec<(&str, String)> = [
            ("on", self.f.time.filter(|time| time.chosen).map(|time| time.on.to_string())),
            ("since", self.since.map(|since| since.to_string())),
            ("template", Some(template.to_owned()).filter(|name| !name.is_empty())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect();
        let path = self.f.url(format!("/body/{}/pack{form}", self.body));
        match serde_urlencoded::to_string(query) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path,
        }
    }
}
