//! What the thread page shows.

use llinyn_model::commitment::MadeIn;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::link::Link;
use llinyn_model::measure::Measure;
use llinyn_model::status::{Status, status};
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Root, Thread};
use llinyn_model::{Day, Language, Stated};
use llinyn_store::Reader;
use serde::Serialize;

use super::knot::{Knot, knots};
use crate::web::bodies::Bodies;
use crate::web::flow::{self, FlowLine};
use crate::web::list::ListRow;
use crate::web::referral::{self, Step};
use crate::web::shown::{Passed, Quote, SourceLine, Whom};
use crate::web::voice::{self, VoiceLine};
use crate::web::{circulation, fund, question};

/// What a thread begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RootKind {
    Recommendation,
    Commitment,
}

/// A thread on a day.
#[derive(Debug, Serialize)]
pub(super) struct ThreadView {
    pub(super) reference: Reference,
    pub(super) kind: RootKind,
    pub(super) number: Stated<String>,
    pub(super) quote: Quote,
    pub(super) asker: Stated<Whom>,
    pub(super) asked: Vec<Whom>,
    /// Whom it passed to since.
    pub(super) passed: Vec<Passed>,
    pub(super) source: Option<SourceLine>,
    /// Whether its paper existed on the day.
    pub(super) existed: bool,
    pub(super) status: Status,
    pub(super) knots: Vec<Knot>,
    pub(super) measures: Vec<MeasureLine>,
    /// What was asked about it.
    pub(super) questions: Vec<ListRow>,
    /// Where it was referred.
    pub(super) referrals: Vec<Step>,
    /// The circulations that serve it.
    pub(super) circulations: Vec<ListRow>,
    pub(super) funds: Vec<ListRow>,
    /// What passes from body to body for it.
    pub(super) flows: Vec<FlowLine>,
    /// How children took part in it.
    pub(super) voices: Vec<VoiceLine>,
    pub(super) links: Vec<LinkLine>,
    /// How many other wordings of it there are, in papers, on agendas and in decisions.
    pub(super) wordings: usize,
}

/// A measure of a plan the thread feeds.
#[derive(Debug, Serialize)]
pub(super) struct MeasureLine {
    #[serde(flatten)]
    pub(super) measure: Measure,
    /// Where its latest value is said.
    pub(super) source: Option<SourceLine>,
}

impl MeasureLine {
    fn of(measure: &Measure, thread: &Thread) -> MeasureLine {
        let source = thread.sources.get(&measure.place.source).map(SourceLine::from);
        MeasureLine { measure: measure.clone(), source }
    }
}

/// Something a thread belongs together with.
#[derive(Debug, Serialize)]
pub(super) struct LinkLine {
    /// How: `same-event`, `made-in`.
    pub(super) how: String,
    pub(super) reference: Reference,
    pub(super) text: String,
    /// Whether the program proposed it from the wording.
    pub(super) inferred: bool,
}

impl ThreadView {
    /// The same in plain words.
    pub(super) fn plain(&self) -> String {
        format!("/{}/plain", self.reference)
    }

    pub(super) async fn new(
        reader: &Reader<'_>,
        thread: &Thread,
        language: Language,
        on: Day,
    ) -> Result<ThreadView, Error> {
        let then = thread.on(on);
        let bodies = Bodies::of(reader, language, then.mentions().into_iter()).await?;
        let (kind, asker, asked) = match &then.root {
            Root::Recommendation(root) => {
                (RootKind::Recommendation, bodies.stated(&root.asker), bodies.all(&root.addressees))
            }
            Root::Commitment(root) => (RootKind::Commitment, bodies.stated(&root.owner), Vec::new()),
        };
        let source = then.sources.get(&then.place().source);
        let spoken = source.map_or(language, |source| source.language);
        Ok(ThreadView {
            reference: then.reference().clone(),
            kind,
            number: then.number().map(Clone::clone),
            quote: Quote::new(then.text(), spoken, then.reference()),
            asker,
            asked,
            passed: bodies.passed(then.passed(then.subject())),
            source: source.map(SourceLine::from),
            existed: thread.existed(on),
            status: status(thread, on),
            knots: knots(&then, &bodies, on),
            measures: then.measures.iter().map(|measure| MeasureLine::of(measure, &then)).collect(),
            funds: fund::rows(reader, then.subject(), language, on).await?,
            circulations: circulation::rows(
                reader,
                reader.circulations_about(then.subject()).await?,
                language,
                on,
            )
            .await?,
            flows: flow::about(reader, then.subject(), language, on).await?,
            voices: voice::lines(reader, then.subject(), language, on).await?,
            questions: question::rows(reader, then.subject(), language, on).await?,
            referrals: referral::steps(reader, then.subject(), language, on).await?,
            links: links(reader, &then).await?,
            wordings: wordings(reader, &then, on).await?,
        })
    }
}

/// How many wordings of it there are on a day beside its own.
async fn wordings(reader: &Reader<'_>, thread: &Thread, on: Day) -> Result<usize, Error> {
    Ok(reader.wordings(thread.subject(), on).await?.found.len().saturating_sub(1))
}

/// The name of a link as this thread sees it: "repeats", or "repeats-by" where the other end repeats this one.
fn how(thread: &Thread, link: &Link) -> String {
    let own = thread.subject() == link.to || thread.promises().any(|promise| link.to == promise.id.into());
    let name = link.kind.name().replace('_', "-");
    // One event is one event from either end, and so is one count.
    if own && !link.kind.is_mutual() { format!("{name}-by") } else { name }
}

/// What it is linked with, and where a promise that is a thread of its own was made.
async fn links(reader: &Reader<'_>, thread: &Thread) -> Result<Vec<LinkLine>, Error> {
    let mut lines: Vec<LinkLine> = thread
        .links
        .iter()
        .map(|linked| LinkLine {
            how: how(thread, &linked.link),
            reference: linked.other.clone(),
            text: linked.text.clone(),
            inferred: linked.link.inferred,
        })
        .collect();
    let made_in = match &thread.root {
        Root::Commitment(promise) => made_in(promise.made_in),
        Root::Recommendation(_) => Vec::new(),
    };
    for subject in made_in {
        if let Some((reference, text)) = reader.place(subject).await? {
            lines.push(LinkLine { how: "made-in".to_owned(), reference, text, inferred: false });
        }
    }
    Ok(lines)
}

fn made_in(made: MadeIn) -> Vec<Subject> {
    match made {
        MadeIn::Response(id) => vec![id.into()],
        MadeIn::Plan(plan, ask) => std::iter::once(plan.into()).chain(ask.map(Subject::from)).collect(),
        MadeIn::Statement(id) => vec![id.into()],
        MadeIn::Question(id) => vec![id.into()],
        MadeIn::Paper | MadeIn::Assurance => Vec::new(),
    }
}
