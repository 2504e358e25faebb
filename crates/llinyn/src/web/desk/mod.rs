//! Where people who are signed in say something of a thread: the forms of the acts, as data, and what follows.

/// The pages of the forms.
macro_rules! forms {
    ($($page:ident = $form:ident;)*) => { $(
        pub(in crate::web) async fn $page(State(site): State<Shared>, of: Of, ask: Ask) -> Result<Response, Refusal> {
            shown(&site, &ask, &$form, Some(&reference(&ask, of)?), &Filled::default(), StatusCode::OK).await
        }
    )* };
}

mod plan;
mod planning;
mod reorganisation;
mod table;
mod view;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Day;
use llinyn_model::closure::ClosureKind;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{BodyId, Reference, SourceId};
use llinyn_model::power::Power;
use llinyn_model::progress::Claim;
use llinyn_model::verification::Verdict;
use uuid::Uuid;

use super::ask::Ask;
use super::door::moved;
use super::form::{Filled, ONCE, Sent};
use super::item::reference;
use super::refusal::Refusal;
use super::site::{Shared, Site};
use super::upload::Upload;
use crate::act::closure::{self, Ending};
use crate::act::evidence::Attached;
use crate::act::moving::{self, NewDate};
use crate::act::progress::{self, Claiming};
use crate::act::verification::{self, Verifying};
use crate::act::{Acted, Actor, Refused};
use crate::clock::SystemDice;
pub(super) use plan::{supersede, superseding_form, suspend, suspension_form};
pub(super) use planning::{
    add_commitment, commitment_form, duty_form, join, make, origin_form, plan_form, take_on,
};
pub(super) use reorganisation::{reorganisation_form, reorganise};
pub(super) use table::{table_form, take_table};
use view::shown;

/// The form of an act: the key of its title, and its fields.
pub(super) struct Form {
    title: &'static str,
    about: About,
    fields: &'static [Field],
}

/// What a form is about.
#[derive(Clone, Copy)]
enum About {
    /// A thread.
    Thread,
    /// A plan.
    Plan,
    /// A duty to report.
    Duty,
    /// A body.
    Body,
}

impl About {
    /// The page of what a form is about.
    fn address(self, of: &Reference) -> String {
        if matches!(self, About::Body) { format!("/body/{of}") } else { format!("/{of}") }
    }
}

/// A field of a form.
struct Field {
    name: &'static str,
    /// The keys of what stands above it; the second is empty where the label says enough.
    label: &'static str,
    hint: &'static str,
    kind: Kind,
}

/// What is typed or chosen in a field.
#[derive(Clone, Copy)]
enum Kind {
    /// Some lines.
    Area,
    /// One line.
    Line,
    /// A day.
    Day,
    /// A file that shows it.
    File,
    /// One of a closed list: the prefix of its messages, and its names.
    One(&'static str, &'static [&'static str]),
    /// What becomes of each open commitment of the plan.
    Fates,
}

const fn field(name: &'static str, kind: Kind, label: &'static str, hint: &'static str) -> Field {
    Field { name, label, hint, kind }
}

const FILE: Field = field("file", Kind::File, "desk-evidence-file", "desk-evidence-file-hint");
const PASSAGE: Field = field("passage", Kind::Line, "desk-evidence-passage", "desk-evidence-passage-hint");
const REVIEW: Field = field("review", Kind::Day, "desk-evidence-review", "desk-evidence-review-hint");

const PROGRESS: Form = Form {
    title: "desk-progress",
    about: About::Thread,
    fields: &[
        field("claim", Kind::One("claim", CLAIMS), "desk-progress-claim", ""),
        field("words", Kind::Area, "desk-progress-words", "desk-progress-words-hint"),
        FILE,
        PASSAGE,
        REVIEW,
    ],
};
const CLAIMS: &[&str] = &["nothing_since", "not_started", "underway", "done"];

const VERIFICATION: Form = Form {
    title: "desk-verification",
    about: About::Thread,
    fields: &[
        field("verdict", Kind::One("verdict", VERDICTS), "desk-verification-verdict", ""),
        field("method", Kind::Line, "desk-verification-method", "desk-verification-method-hint"),
        field("words", Kind::Area, "desk-verification-words", "desk-verification-words-hint"),
        FILE,
        PASSAGE,
        REVIEW,
    ],
};
const VERDICTS: &[&str] = &["in_place", "partly_in_place", "not_in_place"];

const MOVING: Form = Form {
    title: "desk-moving",
    about: About::Thread,
    fields: &[
        field("day", Kind::Day, "desk-moving-day", "desk-moving-day-hint"),
        field("reason", Kind::Area, "desk-moving-reason", "desk-moving-reason-hint"),
        field("told", Kind::Line, "desk-moving-told", "desk-moving-told-hint"),
    ],
};

const CLOSURE: Form = Form {
    title: "desk-closing",
    about: About::Thread,
    fields: &[
        field("kind", Kind::One("closure", ENDS), "desk-closing-kind", ""),
        field("decided_by", Kind::Line, "desk-closing-decided-by", "desk-closing-decided-by-hint"),
        field("meeting", Kind::Line, "desk-closing-meeting", "desk-closing-meeting-hint"),
        field("reason", Kind::Area, "desk-closing-reason", "desk-closing-reason-hint"),
        field("evidence", Kind::Line, "desk-closing-evidence", "desk-closing-evidence-hint"),
        field("successor", Kind::Line, "desk-closing-successor", "desk-closing-successor-hint"),
        field("recheck", Kind::Day, "desk-closing-recheck", "desk-closing-recheck-hint"),
    ],
};
const ENDS: &[&str] =
    &["done_verified", "done_not_verified", "superseded", "refused", "withdrawn", "overtaken"];

/// A thread, as the address names it.
type Of = Path<(String, String)>;

forms! {
    progress_form = PROGRESS;
    verification_form = VERIFICATION;
    moving_form = MOVING;
    closure_form = CLOSURE;
}

pub(super) async fn claim(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    Upload { sent, file }: Upload,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let claim = Claim::ALL.into_iter().find(|claim| claim.name() == sent.get("claim"));
    let (words, attached) = (sent.get("words").to_owned(), attached(&sent, file));
    let claiming = Claiming { of: of.clone(), claim, words, attached };
    let (language, now) = (ask.language, site.clock.now());
    let acted = progress::claim(
        (&site.store, &site.files),
        &actor,
        &claiming,
        language,
        now,
        ask.today,
        &mut SystemDice,
    )
    .await;
    done(&site, &ask, &PROGRESS, Some(&of), &sent, acted).await
}

pub(super) async fn verify(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    Upload { sent, file }: Upload,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let verifying = Verifying {
        of: of.clone(),
        verdict: Verdict::ALL.into_iter().find(|verdict| verdict.name() == sent.get("verdict")),
        method: sent.get("method").to_owned(),
        words: sent.get("words").to_owned(),
        attached: attached(&sent, file),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted = verification::verify(
        (&site.store, &site.files),
        &actor,
        &verifying,
        language,
        now,
        ask.today,
        &mut SystemDice,
    )
    .await;
    done(&site, &ask, &VERIFICATION, Some(&of), &sent, acted).await
}

pub(super) async fn move_date(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let (mut told, mut others) = (Vec::new(), Vec::new());
    for name in sent.get("told").split(';').map(str::trim).filter(|name| !name.is_empty()) {
        match named(&site, name).await? {
            Some(body) => told.push(body),
            None => others.push(name),
        }
    }
    let new = NewDate {
        of: of.clone(),
        to: day(sent.get("day")),
        reason: sent.get("reason").to_owned(),
        told,
        told_words: others.join("; "),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted = moving::move_date(&site.store, &actor, &new, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &MOVING, Some(&of), &sent, acted).await
}

pub(super) async fn close(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let ending = Ending {
        of: of.clone(),
        kind: ClosureKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        decided_by: named(&site, sent.get("decided_by").trim()).await?,
        meeting: sent.get("meeting").to_owned(),
        reason: sent.get("reason").to_owned(),
        evidence: sent.get("evidence").to_owned(),
        recheck: day(sent.get("recheck")),
        successor: Reference::of_address(sent.get("successor")),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted = closure::close(&site.store, &actor, &ending, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &CLOSURE, Some(&of), &sent, acted).await
}

/// Who acts: the body and the office of whoever is signed in, with the mark of the form that was sent.
async fn actor(site: &Site, ask: &Ask, sent: &Sent) -> Result<Actor, Refusal> {
    sent.is_of(ask)?;
    let refused = || Error::new(ErrorKind::NotAllowed, ask.path.clone());
    let account = &ask.who.as_ref().ok_or_else(refused)?.account;
    let body = account.body.ok_or_else(refused)?;
    let named = site.store.reader().named_body(body).await?.ok_or_else(refused)?;
    Ok(Actor {
        body,
        name: named.name(ask.language).0.to_owned(),
        office: account.office.clone(),
        for_board: Power::KeepRecord.is_of(Some((account.role, account.membership))),
        once: Uuid::parse_str(sent.get(ONCE)).ok().map(SourceId),
    })
}

/// To what it is about where it was recorded; the form again, with what was typed and all that is wrong, where it was not.
async fn done(
    site: &Site,
    ask: &Ask,
    form: &Form,
    of: Option<&Reference>,
    sent: &Sent,
    acted: Result<Acted, Refused>,
) -> Result<Response, Refusal> {
    let problems = match acted {
        // Sent twice, it was done once.
        Ok(_) | Err(Refused::Already) => {
            let to = of.map_or("/plans".to_owned(), |of| form.about.address(of));
            return Ok(moved(&ask.url(&to)));
        }
        Err(Refused::Failed(error)) => return Err(error.into()),
        Err(Refused::Problems(problems)) => problems,
    };
    let names: Vec<&'static str> = form.fields.iter().map(|field| field.name).collect();
    let typed = sent.typed().map(|(name, value)| (name.clone().into(), value.clone())).collect();
    let filled = Filled::new(site.locales.of(ask.language), &names, typed, &problems);
    shown(site, ask, form, of, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The body of a name, as the record has it.
async fn named(site: &Site, name: &str) -> Result<Option<BodyId>, Refusal> {
    if name.is_empty() {
        return Ok(None);
    }
    Ok(site.store.reader().body_named(name).await?.map(|body| body.id))
}

/// What goes with a claim or a verification.
fn attached(sent: &Sent, file: Option<(String, Vec<u8>)>) -> Attached {
    let typed = |name| sent.get(name).to_owned();
    Attached { file, passage: typed("passage"), review: typed("review") }
}

fn day(text: &str) -> Option<Day> {
    text.trim().parse().ok()
}
