//! Children's voice: how they took part in a thread, a plan or a circulation, what changed and what they were told; and
//! which plans have it and which have not.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::plan::Plan;
use llinyn_model::subject::Subject;
use llinyn_model::voice::{Effect, HeadCount};
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{Heard, Reader, VoiceFile};
use serde::Serialize;

use super::ask::{Ask, bad};
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ASKED, ListRow, after, cut_to_page, places, tell_languages};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, Whom};
use super::site::{Shared, Site};

/// What children said, as it stands on a day.
#[derive(Debug, Serialize)]
pub(super) struct VoiceLine {
    pub(super) reference: Reference,
    /// Who took part.
    pub(super) who: Quote,
    pub(super) count: Stated<HeadCount>,
    pub(super) how: Stated<String>,
    pub(super) said: Stated<String>,
    pub(super) felt: Stated<String>,
    pub(super) changed: Effect,
    /// The language of what changed, which may have been said later.
    pub(super) changed_in: Language,
    pub(super) by: Stated<Whom>,
    /// What they were told, in order.
    pub(super) told: Vec<ToldLine>,
    /// The day they are to be told by, while nobody did.
    pub(super) due: Option<Day>,
    /// Calendar days since then.
    pub(super) late: Option<i64>,
}

/// What they were told.
#[derive(Debug, Serialize)]
pub(super) struct ToldLine {
    pub(super) by: Stated<Whom>,
    pub(super) on: Stated<Day>,
    pub(super) quote: Quote,
}

#[derive(Serialize)]
struct VoiceView {
    voice: VoiceLine,
    /// The thread, the plan or the circulation it is about.
    about: Option<ListRow>,
}

#[derive(Serialize)]
struct VoicesView {
    heard: i64,
    not_heard: i64,
    not_told: i64,
    /// Which of them the rows are.
    only: &'static str,
    rows: Vec<ListRow>,
    /// Where the next page begins.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "voice/page.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a VoiceView,
}

#[derive(Template)]
#[template(path = "voice/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a VoicesView,
}

impl ListHtml<'_> {
    /// The figures, each with the name its rows are found by.
    fn figures(&self) -> [(&'static str, i64); 3] {
        let counts = [self.v.not_heard, self.v.heard, self.v.not_told];
        let mut counts = counts.into_iter();
        ONLY.map(|only| (only, counts.next().unwrap_or_default()))
    }

    fn rows_of(&self, only: &str) -> String {
        format!("{}?only={only}", self.f.url("/voices"))
    }
}

/// The lists: plans without children's voice, plans with it, voices without word of what became of them.
const ONLY: [&str; 3] = ["not_heard", "heard", "not_told"];

/// The page of what children said at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.voice(reference).await?.filter(|file| file.said_by(time.on));
    let file = file.ok_or_else(|| missing(ask.path.clone()))?;
    let bodies = Bodies::of(&reader, ask.language, named(&file).into_iter()).await?;
    let about = places(&reader, &[file.voice.about]).await?.remove(&file.voice.about);
    let view = VoiceView { voice: line(&file, &bodies, ask.language, time.on), about };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("voice-title"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// `/voices`: the plans with children's voice and those without.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let from = after(&ask)?;
    let only = match ask.get("only").as_str() {
        "" => ONLY[0],
        typed => ONLY.into_iter().find(|only| *only == typed).ok_or_else(|| bad("only", typed))?,
    };
    let mut found = match only {
        "not_told" => not_told(&reader, ask.language, time.on, from).await?,
        only => plans(&reader, ask.language, only, from).await?,
    };
    let after = cut_to_page(&mut found, |(seq, _)| *seq);
    let mut rows: Vec<ListRow> = found.into_iter().map(|(_, row)| row).collect();
    tell_languages(&reader, &mut rows).await?;
    let Heard { heard, not_heard, not_told } = reader.heard().await?;
    let view = VoicesView { heard, not_heard, not_told, only, rows, after };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("voice-title"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// What children said by a day about a thread, a plan or a circulation.
pub(super) async fn lines(
    reader: &Reader<'_>,
    about: Subject,
    language: Language,
    on: Day,
) -> Result<Vec<VoiceLine>, Error> {
    let mut files = reader.voices_about(about).await?;
    files.retain(|file| file.said_by(on));
    let bodies = Bodies::of(reader, language, files.iter().flat_map(named)).await?;
    Ok(files.iter().map(|file| line(file, &bodies, language, on)).collect())
}

fn line(file: &VoiceFile, bodies: &Bodies, language: Language, on: Day) -> VoiceLine {
    let spoken = file.source.as_ref().map_or(language, |source| source.language);
    let voice = &file.voice;
    let told = file.told_by(on).map(|(told, source)| ToldLine {
        by: bodies.stated(&told.by),
        on: told.on.clone(),
        quote: Quote::new(
            &told.text,
            source.as_ref().map_or(language, |source| source.language),
            &told.reference,
        ),
    });
    let told: Vec<ToldLine> = told.collect();
    let owed = file.owed.last().filter(|_| told.is_empty());
    let (due, late) = owed.map(|owed| owed.expectation.standing(on).due_and_late()).unwrap_or_default();
    let (changed, changed_at) = file.changed(on);
    VoiceLine {
        changed_in: changed_at.map_or(language, |source| source.language),
        reference: voice.reference.clone(),
        who: Quote::new(&voice.text, spoken, &voice.reference),
        count: voice.count.clone(),
        how: voice.how.clone(),
        said: voice.said.clone(),
        felt: voice.felt.clone(),
        changed: changed.clone(),
        by: bodies.stated(&voice.by),
        told,
        due,
        late,
    }
}

fn named(file: &VoiceFile) -> Vec<&Mention> {
    let told = file.told.iter().filter_map(|(told, _)| told.by.value());
    file.voice.by.value().into_iter().chain(told).collect()
}

async fn plans(
    reader: &Reader<'_>,
    language: Language,
    only: &'static str,
    after: i64,
) -> Result<Vec<(i64, ListRow)>, Error> {
    let plans = reader.plans_heard(only == "heard", after, ASKED).await?;
    let owners = plans.iter().filter_map(|(_, plan)| plan.owner.value());
    let bodies = Bodies::of(reader, language, owners).await?;
    let row = |plan: Plan| ListRow {
        address: Some(format!("/{}#voice", plan.reference)),
        whom: plan.owner.value().map(|owner| bodies.whom(owner)),
        text: plan.title,
        tag: Some(("voice", only)),
        ..ListRow::default()
    };
    Ok(plans.into_iter().map(|(seq, plan)| (seq, row(plan))).collect())
}

async fn not_told(
    reader: &Reader<'_>,
    language: Language,
    on: Day,
    after: i64,
) -> Result<Vec<(i64, ListRow)>, Error> {
    let files = reader.not_told(after, ASKED).await?;
    let bodies = Bodies::of(reader, language, files.iter().flat_map(|(_, file)| named(file))).await?;
    let row = |file: &VoiceFile| {
        let line = line(file, &bodies, language, on);
        ListRow {
            address: Some(format!("/{}", line.reference)),
            text: file.voice.text.clone(),
            tag: Some(("voice", "not_told")),
            whom: file.voice.by.value().map(|by| bodies.whom(by)),
            day: line.due,
            late: line.late,
            ..ListRow::default()
        }
    };
    Ok(files.iter().map(|(seq, file)| (*seq, row(file))).collect())
}
