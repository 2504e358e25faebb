//! Where a body replies: by the link it was sent, without an account and without script, or from here where its people have
//! one. A link that does not hold is told plainly, with whom to write to.

use std::borrow::Cow;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use llinyn_model::circulation::{Answer, Circulation, Met, Purpose};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::example::Example;
use llinyn_model::id::{BodyId, IdMaker, Reference, SourceId};
use llinyn_model::paper::NamedBody;
use llinyn_model::{Language, Stated};
use llinyn_store::CirculationFile;
use serde::Serialize;
use uuid::Uuid;

use crate::act::account::Token;
use crate::act::circulation::{self, Replying};
use crate::act::{Actor, Desk, Refused};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::bodies::{Bodies, link};
use crate::web::door;
use crate::web::form::{Filled, FormView, ONCE, Sent};
use crate::web::frame::Frame;
use crate::web::item::Of;
use crate::web::refusal::{Refusal, missing};
use crate::web::reply as answered;
use crate::web::shown::{BodyLink, SourceLine, Whom};
use crate::web::site::{Shared, Site};

/// Whether a reply is taken here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    /// It is.
    Open,
    /// Its day has passed.
    Closed,
    /// Whoever sent the link took it back.
    Withdrawn,
    /// No such link was sent.
    Unknown,
}

/// Who replies, and to what.
struct Replier {
    file: CirculationFile,
    body: NamedBody,
}

#[derive(Serialize)]
struct ReplyView {
    stage: Stage,
    #[serde(flatten)]
    asks: Option<Asks>,
    form: FormView,
}

/// What is asked.
#[derive(Serialize)]
struct Asks {
    reference: Reference,
    purpose: Purpose,
    sent: Option<SourceLine>,
    language: Language,
    words: Vec<String>,
    of: BodyLink,
    by: Stated<Whom>,
    until: Stated<llinyn_model::Day>,
    /// The statements in which it replied before.
    earlier: Vec<Reference>,
}

/// Something to fill in.
struct Control {
    name: Cow<'static, str>,
    label: String,
    hint: String,
    /// The language of the label, where it is somebody's own words.
    language: Option<Language>,
    kind: Kind,
}

/// How it is filled in.
#[derive(Clone, PartialEq, Eq)]
enum Kind {
    Area,
    Line,
    /// One of these: value and words.
    One(Vec<(String, String)>),
    /// Any of these: name and words.
    Any(Vec<(String, String)>),
}

#[derive(Template)]
#[template(path = "circulation/reply.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ReplyView,
    controls: &'a [Control],
    filled: &'a Filled,
    once: Uuid,
}

impl Html<'_> {
    /// The first field, which an error of the form as a whole leads to.
    fn first(&self) -> &str {
        self.controls.first().map_or("", |control| &control.name)
    }
}

/// The form a link leads to.
pub(in crate::web) async fn form_of_link(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (stage, replier) = held(&site, &ask, &token).await?;
    shown(&site, &ask, stage, replier.as_ref(), &Filled::default()).await
}

/// What is sent from there.
pub(in crate::web) async fn send_of_link(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, "/reply").into());
    }
    match held(&site, &ask, &token).await? {
        (Stage::Open, Some(replier)) => send(&site, &ask, &replier, &sent).await,
        (stage, replier) => shown(&site, &ask, stage, replier.as_ref(), &Filled::default()).await,
    }
}

/// The same form for whoever is signed in and acts for a body that was asked.
pub(in crate::web) async fn form_here(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (stage, replier) = here(&site, &ask, &of).await?;
    shown(&site, &ask, stage, Some(&replier), &Filled::default()).await
}

/// What they send.
pub(in crate::web) async fn send_here(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let (_, replier) = here(&site, &ask, &of).await?;
    send(&site, &ask, &replier, &sent).await
}

/// Who holds a link, and whether it holds.
async fn held(site: &Site, ask: &Ask, token: &str) -> Result<(Stage, Option<Replier>), Refusal> {
    let link = match Token::parse(token) {
        Some(token) => site.store.reply_link(&token.digest()).await?,
        None => None,
    };
    let Some(link) = link else { return Ok((Stage::Unknown, None)) };
    let file = site.store.reader().circulation_of(link.circulation).await?;
    let Some(file) = file else { return Ok((Stage::Unknown, None)) };
    let replier = replier(site, file, link.body).await?;
    let stage = if link.withdrawn { Stage::Withdrawn } else { stage(ask, &replier.file.circulation) };
    Ok((stage, Some(replier)))
}

async fn here(site: &Site, ask: &Ask, of: &Reference) -> Result<(Stage, Replier), Refusal> {
    let file = site.store.reader().circulation(of).await?.ok_or_else(|| missing(ask.path.clone()))?;
    if file.circulation.sent.is_none() {
        return Err(missing(ask.path.clone()));
    }
    let body = ask.account()?.body.ok_or_else(|| Error::new(ErrorKind::NotAllowed, ask.path.clone()))?;
    let replier = replier(site, file, body).await?;
    Ok((stage(ask, &replier.file.circulation), replier))
}

async fn replier(site: &Site, file: CirculationFile, body: BodyId) -> Result<Replier, Error> {
    let named = site.store.reader().named_body(body).await?;
    let body =
        named.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside("a body that was asked is gone"))?;
    Ok(Replier { file, body })
}

fn stage(ask: &Ask, circulation: &Circulation) -> Stage {
    if circulation.is_open(ask.today) { Stage::Open } else { Stage::Closed }
}

async fn send(site: &Site, ask: &Ask, replier: &Replier, sent: &Sent) -> Result<Response, Refusal> {
    let circulation = &replier.file.circulation;
    let actor = Actor {
        body: replier.body.body.id,
        name: replier.body.name(ask.language).0.to_owned(),
        // A reply is the body's, whoever in it gives it.
        office: String::new(),
        for_board: false,
        once: Uuid::parse_str(sent.get(ONCE)).ok().map(SourceId),
    };
    let replying = replying(site, circulation, sent).await?;
    let desk = Desk::open(&site.store, &actor, ask.language, site.clock.now(), ask.today).await;
    match circulation::reply(desk, &circulation.reference, &replying, &mut SystemDice).await {
        // Sent twice, it was said once.
        Ok(_) | Err(Refused::Already) => Ok(door::moved(&ask.url(&ask.path))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::again(site.locales.of(ask.language), FIELDS, sent, &problems);
            shown(site, ask, stage(ask, circulation), Some(replier), &filled).await
        }
    }
}

const FIELDS: &[&str] = &["answer", "known", "in_use", "words", "part", "examples", "standard-1"];

/// What was sent, as a reply to this circulation.
async fn replying(site: &Site, to: &Circulation, sent: &Sent) -> Result<Replying, Error> {
    let chosen = |field: &str| match sent.get(field) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let grade = |no: usize| {
        let name = sent.get(&format!("standard-{no}"));
        Met::ALL.into_iter().find(|met| met.name() == name)
    };
    let examples = examples(site, to).await?.into_iter().map(|example| example.reference);
    Ok(Replying {
        answer: Answer::ALL.into_iter().find(|answer| answer.name() == sent.get("answer")),
        known: chosen("known"),
        in_use: chosen("in_use"),
        words: sent.text("words"),
        part: sent.text("part"),
        answers: (1..=to.questions.len()).map(|no| sent.text(&format!("question-{no}"))).collect(),
        grades: (1..=to.standards.len()).map(grade).collect(),
        examples: examples.filter(|example| !sent.get(example.as_str()).is_empty()).collect(),
    })
}

async fn examples(site: &Site, to: &Circulation) -> Result<Vec<Example>, Error> {
    match to.sent {
        Some(sent) if to.purpose == Purpose::Adoption => site.store.reader().examples(sent).await,
        _ => Ok(Vec::new()),
    }
}

async fn shown(
    site: &Site,
    ask: &Ask,
    stage: Stage,
    replier: Option<&Replier>,
    filled: &Filled,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let locale = site.locales.of(ask.language);
    let (mut asks, mut controls) = (None, Vec::new());
    if let Some(replier) = replier {
        asks = Some(asked(site, ask, replier).await?);
        if stage == Stage::Open {
            let spoken = asks.as_ref().map_or(ask.language, |asks| asks.language);
            let examples = examples(site, &replier.file.circulation).await?;
            controls = self::controls(&|key| locale.t(key), &replier.file.circulation, &examples, spoken);
        }
    }
    let title = match stage {
        Stage::Open => "reply-title",
        Stage::Closed => "reply-closed-title",
        Stage::Withdrawn => "reply-withdrawn-title",
        Stage::Unknown => "reply-unknown-title",
    };
    let status = match stage {
        Stage::Open if filled.problems.is_empty() => StatusCode::OK,
        Stage::Open => StatusCode::UNPROCESSABLE_ENTITY,
        Stage::Closed | Stage::Withdrawn => StatusCode::GONE,
        Stage::Unknown => StatusCode::NOT_FOUND,
    };
    let view = ReplyView { stage, asks, form: FormView::new(FIELDS.to_vec(), filled) };
    let frame = Frame::new(site, ask, locale.t(title), time);
    let once = IdMaker::new(site.clock.now(), &mut SystemDice).make();
    let html = Html { f: &frame, v: &view, controls: &controls, filled, once };
    Ok(answered::kept_nowhere(answered::told(ask, time, &view, &html, status)))
}

async fn asked(site: &Site, ask: &Ask, replier: &Replier) -> Result<Asks, Error> {
    let reader = site.store.reader();
    let CirculationFile { circulation, words, source, sent } = &replier.file;
    let bodies = Bodies::of(&reader, ask.language, circulation.by.value().into_iter()).await?;
    Ok(Asks {
        reference: circulation.reference.clone(),
        purpose: circulation.purpose,
        sent: sent.as_ref().map(SourceLine::from),
        language: source.as_ref().map_or(ask.language, |source| source.language),
        words: words.lines().map(str::to_owned).collect(),
        of: link(&replier.body, ask.language),
        by: bodies.stated(&circulation.by),
        until: circulation.until.clone(),
        earlier: reader.replies_of(circulation.id, replier.body.body.id).await?,
    })
}

/// What is to be filled in: what the purpose asks, and what whoever sent it asks besides.
fn controls(
    t: &dyn Fn(&str) -> String,
    to: &Circulation,
    examples: &[Example],
    spoken: Language,
) -> Vec<Control> {
    let named = |list: &str, name: &str| (name.to_owned(), t(&format!("{list}-{}", name.replace('_', "-"))));
    let own = |name: &'static str, hint: &str, kind: Kind| Control {
        label: t(&format!("reply-form-{}", name.replace('_', "-"))),
        hint: if hint.is_empty() { String::new() } else { t(hint) },
        name: name.into(),
        language: None,
        kind,
    };
    let asked = |name: String, label: &str, kind: Kind| Control {
        name: name.into(),
        label: label.to_owned(),
        hint: String::new(),
        language: Some(spoken),
        kind,
    };
    let mut controls = Vec::new();
    match to.purpose {
        Purpose::Awareness => {
            for field in ["known", "in_use"] {
                let one = Kind::One(["yes", "no"].map(|name| named("reply-form", name)).to_vec());
                controls.push(own(field, "", one));
            }
        }
        Purpose::SelfAssessment => {
            for (no, standard) in (1..).zip(&to.standards) {
                let one = Kind::One(Met::ALL.map(|met| named("met", met.name())).to_vec());
                controls.push(asked(format!("standard-{no}"), standard, one));
            }
        }
        purpose => {
            let answers = Answer::to(purpose).map(|answer| named("reply", answer.name()));
            controls.push(own("answer", "", Kind::One(answers.collect())));
        }
    }
    if !examples.is_empty() {
        let used = examples.iter().map(|one| {
            (one.reference.as_str().to_owned(), format!("{} ({})", one.text.replace('\n', " "), one.by.words))
        });
        controls.push(own("examples", "reply-form-examples-hint", Kind::Any(used.collect())));
    }
    controls.push(own("words", "reply-form-words-hint", Kind::Area));
    if to.purpose == Purpose::Consultation {
        controls.push(own("part", "reply-form-part-hint", Kind::Line));
    }
    for (no, question) in (1..).zip(&to.questions) {
        controls.push(asked(format!("question-{no}"), question, Kind::Area));
    }
    controls
}
