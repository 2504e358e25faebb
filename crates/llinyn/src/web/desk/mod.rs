//! Where people who are signed in say something of a thread: the forms of the acts, as data, and what follows.

/// The forms that are about something of the record, each with the act it sends: its page, and what is sent from there.
macro_rules! acts {
    ($($page:ident, $send:ident: $form:ident to $act:path, |$of:ident, $sent:ident| $what:expr;)*) => { $(
        pub(in crate::web) async fn $page(
            State(site): State<Shared>,
            Of(of): Of,
            ask: Ask,
        ) -> Result<Response, Refusal> {
            shown(&site, &ask, &$form, Some(&of), &Filled::default(), StatusCode::OK).await
        }

        pub(in crate::web) async fn $send(
            State(site): State<Shared>,
            Of(of): Of,
            ask: Ask,
            sent: Sent,
        ) -> Result<Response, Refusal> {
            let actor = actor(&site, &ask, &sent).await?;
            let what = {
                let ($of, $sent) = (of.clone(), &sent);
                $what
            };
            let acted = $act(desk(&site, &ask, &actor).await, &what, &mut SystemDice).await;
            done(&site, &ask, &$form, Some(&of), &sent, acted).await
        }
    )* };
}

mod agreement;
mod assurance;
mod board;
mod circulation;
mod cost;
mod evidence;
mod fund;
mod interpretation;
mod link;
mod measure;
mod minutes;
mod plan;
mod planning;
mod practice_review;
mod question;
mod reorganisation;
mod reporting;
mod response;
mod table;
mod term;
mod view;
mod voice;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::closure::ClosureKind;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::power::Power;
use uuid::Uuid;

use super::ask::Ask;
use super::door::moved;
use super::form::{Filled, ONCE, Sent};
use super::item::Of;
use super::refusal::Refusal;
use super::site::{Shared, Site};
use crate::act::closure::{self, Ending};
use crate::act::moving::{self, NewDate};
use crate::act::{Acted, Actor, Desk, Refused};
use crate::clock::SystemDice;
pub(super) use agreement::{
    agree, agreement_form, flow_form, record_flow, review, reviewing_form, sign, signing_form,
};
pub(super) use assurance::{assurance_form, assure};
pub(super) use board::{body_form, call, establish, meeting_form, seat, seat_form};
pub(super) use circulation::{
    circulate, circulation_form, example_form, exemplify, link_form, mark_theme, outcome_form, relink,
    say_outcome, theme_form,
};
pub(super) use cost::{cost_form, give_cost};
pub(super) use evidence::{claim, progress_form, verification_form, verify};
pub(super) use fund::{fund_form, promise_fund, share, sharing_form, spend, spending_form};
pub(super) use interpretation::{interpret, interpretation_form};
pub(super) use link::{compare, count_form, repeat_form, same_ask, same_count, wording_form};
pub(super) use measure::{give_value, measure, measure_form, value_form};
pub(super) use minutes::{
    agenda_form, approval_form, approve, attendance_form, correct, correction_form, fill, minute, refer,
    referral_form, statement_form, take_attendance,
};
pub(super) use plan::{supersede, superseding_form, suspend, suspension_form};
pub(super) use planning::{
    add_commitment, commitment_form, duty_form, join, make, origin_form, plan_form, take_on,
};
pub(super) use practice_review::{commission, publication_form, publish, review_form};
pub(super) use question::{answer_form, judge, judgement_form, put, question_form, reply};
pub(super) use reorganisation::{reorganisation_form, reorganise};
pub(super) use reporting::{report, report_form};
pub(super) use response::{answer, response_form};
pub(super) use table::{table_form, take_table};
pub(super) use term::{mean, relate, relating_form, term_form};
use view::shown;
pub(super) use voice::{feedback_form, hear, tell, voice_form};

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
    /// An answer.
    Response,
    /// A question.
    Question,
    /// An answer to a question.
    WrittenAnswer,
    /// A measure.
    Measure,
    /// A meeting.
    Meeting,
    /// Money promised.
    Fund,
    /// A count.
    Figure,
    /// An agreement.
    Agreement,
    /// A thread, or a plan.
    ThreadOrPlan,
    /// A thread, a plan or a circulation.
    Heard,
    /// What children said.
    Voice,
    /// A practice review.
    PracticeReview,
    /// A paper.
    Source,
    /// A circulation.
    Circulation,
    /// A theme of replies.
    Theme,
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
    /// A type of practice review.
    ReviewType,
    /// What becomes of each open commitment of the plan.
    Fates,
    /// Who contributes to a fund, and what.
    Contributions,
    /// Whatever fits of some things that are listed.
    Marks,
}

const fn field(name: &'static str, kind: Kind, label: &'static str, hint: &'static str) -> Field {
    Field { name, label, hint, kind }
}

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

acts! {
    moving_form, move_date: MOVING to moving::move_date, |of, sent| NewDate {
        of,
        to: sent.day("day"),
        reason: sent.text("reason"),
        told: sent.text("told"),
    };
    closure_form, close: CLOSURE to closure::close, |of, sent| Ending {
        of,
        kind: ClosureKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        decided_by: sent.text("decided_by"),
        meeting: sent.text("meeting"),
        reason: sent.text("reason"),
        evidence: sent.text("evidence"),
        recheck: sent.day("recheck"),
        successor: Reference::of_address(sent.get("successor")),
    };
}

/// The desk of whoever is signed in.
async fn desk<'a>(site: &'a Site, ask: &Ask, actor: &'a Actor) -> Desk<'a> {
    Desk::open(&site.store, actor, ask.language, site.clock.now(), ask.today).await
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
    let names = form.names();
    let filled = Filled::again(site.locales.of(ask.language), &names, sent, &problems);
    shown(site, ask, form, of, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
}
