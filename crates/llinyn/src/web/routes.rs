//! Every address of the program, in one place.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use llinyn_model::power::Power;
use llinyn_store::Store;
use tower::util::BoxCloneSyncService;
use tower::{Layer, ServiceExt};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate};

use super::door::guarded;
use super::site::{Shared, Site};
use super::{
    agreement, assets, body, calendar, circulation, concern, desk, erasure, evidence, explain, feed, flow,
    fund, gap, gate, health, home, intake, invitation, item, list, me, measure, pack, paper, permissions,
    plainly, practice_review, problems, refusal, repeats, search, sign_in, subscription, term, upload,
    verify, voice, withholding, wordings,
};
use crate::act::files::Files;
use crate::clock::SharedClock;
use crate::provider::Provider;
use crate::public::Public;

/// The pages as a service: a request in, a response out.
pub type App = BoxCloneSyncService<Request, Response, std::convert::Infallible>;

/// The pages of a record.
pub fn app(
    store: Store,
    files: Files,
    clock: SharedClock,
    public: Public,
    provider: Option<Provider>,
) -> App {
    let site: Shared = Arc::new(Site::new(store, files, clock, public, provider));
    let pages = routes().with_state(site.clone()).layer(
        CompressionLayer::new().compress_when(
            // A file is handed out byte for byte: its tag is its digest.
            DefaultPredicate::new()
                .and(|_, _, headers: &HeaderMap, _: &_| !headers.contains_key(header::CONTENT_DISPOSITION)),
        ),
    );
    BoxCloneSyncService::new(
        from_fn_with_state(site, gate::gate).layer(pages).map_response(std::convert::identity),
    )
}

fn routes() -> Router<Shared> {
    table()
        .into_iter()
        .fold(Router::new(), |router, route| {
            router.route(route.permission.address, guarded(route.permission.power, route.handlers))
        })
        .fallback(refusal::unknown)
        .method_not_allowed_fallback(refusal::method)
}

/// An address, and what it asks for.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// The address, with its variable parts in braces.
    pub address: &'static str,
    /// Whether something can be sent to it.
    pub takes: bool,
    /// What it asks for.
    pub power: Power,
}

/// What every address asks for, in the order of the table.
pub fn powers() -> Vec<Permission> {
    table().into_iter().map(|route| route.permission).collect()
}

/// An address with what serves it.
#[derive(Clone)]
struct Route {
    permission: Permission,
    handlers: MethodRouter<Shared>,
}

impl Route {
    /// A page for everybody.
    fn open(address: &'static str, handlers: MethodRouter<Shared>) -> Route {
        Route { permission: Permission { address, takes: false, power: Power::Read }, handlers }
    }

    /// A page for those who have a power.
    fn page(address: &'static str, power: Power, handlers: MethodRouter<Shared>) -> Route {
        Route { permission: Permission { address, takes: false, power }, handlers }
    }

    /// An address to which those who have a power send something.
    fn form(address: &'static str, power: Power, handlers: MethodRouter<Shared>) -> Route {
        Route { permission: Permission { address, takes: true, power }, handlers }
    }
}

fn table() -> Vec<Route> {
    [
        pages(),
        people(),
        concerns(),
        papers(),
        circulations(),
        threads(),
        links(),
        voices(),
        money(),
        agreements(),
        plans(),
        boards(),
    ]
    .concat()
}

/// What everybody reads.
fn pages() -> Vec<Route> {
    vec![
        Route::open("/", get(home::page)),
        Route::open("/papers", get(list::papers)),
        Route::open("/threads", get(list::threads)),
        Route::open("/responses", get(list::responses)),
        Route::open("/commitments", get(list::commitments)),
        Route::open("/plans", get(list::plans)),
        Route::open("/meetings", get(list::meetings)),
        Route::open("/bodies", get(list::bodies)),
        Route::open("/circulations", get(list::circulations)),
        Route::open("/owed", get(list::owed)),
        Route::open("/undated", get(list::undated)),
        Route::open("/silent", get(list::silent)),
        Route::open("/overdue", get(list::overdue)),
        Route::open("/ended", get(list::ended)),
        Route::open("/orphaned", get(list::orphaned)),
        Route::open("/gap", get(gap::page)),
        Route::open("/gap/{reference}", get(list::gap)),
        Route::open("/costs", get(list::costs)),
        Route::open("/due", get(list::now_due)),
        Route::open("/agreements", get(agreement::list)),
        Route::open("/flows", get(flow::list)),
        Route::open("/terms", get(term::list)),
        Route::open("/term/{word}", get(term::page)),
        Route::open("/funds", get(fund::list)),
        Route::open("/voices", get(voice::list)),
        Route::open("/reviews", get(practice_review::list)),
        Route::open("/measures", get(measure::page)),
        Route::open("/problems", get(problems::page)),
        Route::open("/search", get(search::page)),
        Route::open("/explain", get(explain::rules)),
        Route::open("/explain/{code}", get(explain::page)),
        Route::open("/body/{reference}", get(body::page)),
        Route::open("/body/{reference}/pack", get(pack::page)),
        Route::open("/body/{reference}/pack/{form}", get(pack::file)),
        Route::form(
            "/verify",
            Power::Read,
            get(verify::form).post(verify::check).layer(DefaultBodyLimit::max(upload::REPORT)),
        ),
        Route::open("/body/{reference}/attendance", get(list::attendance)),
        Route::open("/body/{reference}/threads", get(list::open_threads)),
        Route::open("/health", get(health::page)),
        Route::open("/assets/{name}", get(assets::file)),
        Route::open(feed::ADDRESS, get(feed::page)),
        Route::open(calendar::ADDRESS, get(calendar::page)),
        Route::open("/{source}", get(paper::page)),
        Route::open("/{source}/{item}", get(item::page)),
        Route::open("/{source}/{item}/file", get(evidence::file)),
        Route::open("/{source}/{item}/plain", get(plainly::page)),
        Route::open("/{source}/{item}/repeats", get(repeats::page)),
        Route::open("/{source}/{item}/wordings", get(wordings::page)),
        Route::open("/permissions", get(permissions::page)),
    ]
}

/// Where people come in, and find what needs them.
fn people() -> Vec<Route> {
    vec![
        Route::form("/sign-in", Power::Read, get(sign_in::form).post(sign_in::enter)),
        Route::open("/sign-in/provider", get(sign_in::provider::leave)),
        Route::open("/sign-in/provider/back", get(sign_in::provider::back)),
        Route::form("/sign-out", Power::SignedIn, post(sign_in::leave)),
        Route::form("/invitation/{token}", Power::Read, get(invitation::form).post(invitation::enter)),
        Route::page("/me", Power::SignedIn, get(me::page)),
        Route::form("/me/weekly", Power::SignedIn, post(subscription::weekly)),
        Route::form("/subscription", Power::Read, get(subscription::form).post(subscription::ask)),
        Route::form("/subscription/{token}", Power::Read, get(subscription::page).post(subscription::decide)),
    ]
}

/// Where people speak in confidence, and where the guardians answer.
fn concerns() -> Vec<Route> {
    let read = Power::ReadConcerns;
    vec![
        Route::form("/concern", Power::Read, get(concern::form).post(concern::raise)),
        Route::form("/concern/answer", Power::Read, get(concern::answer_form).post(concern::look)),
        Route::form("/concern/assurance", Power::KeepRecord, get(desk::assurance_form).post(desk::assure)),
        Route::form("/concerns", read, get(concern::list).post(concern::keep_key)),
        Route::form("/concerns/{receipt}", read, get(concern::page).post(concern::decide)),
        Route::page("/concerns/{receipt}/sealed", read, get(concern::sealed)),
    ]
}

/// Where papers come in, and where words go out or are withheld.
fn papers() -> Vec<Route> {
    vec![
        Route::form(
            "/intake",
            Power::KeepRecord,
            get(intake::list).post(intake::bring).layer(DefaultBodyLimit::max(upload::PAPER)),
        ),
        Route::form("/erasure", Power::KeepRecord, get(erasure::form).post(erasure::send)),
        Route::form("/erasures", Power::ManageAccounts, get(erasure::list).post(erasure::decide)),
        Route::form("/withholdings", Power::Withhold, get(withholding::list).post(withholding::decide)),
        Route::form("/{source}/withholding", Power::Withhold, get(withholding::form).post(withholding::send)),
        Route::page("/{source}/withheld", Power::SignedIn, get(withholding::words)),
        Route::form("/intake/{id}", Power::KeepRecord, get(intake::page).post(intake::send)),
        Route::form("/intake/{id}/record", Power::KeepRecord, get(intake::look_form).post(intake::look_send)),
        Route::form("/intake/{id}/{item}", Power::KeepRecord, get(intake::item_form).post(intake::item_send)),
    ]
}

/// Where papers are sent round, and where bodies reply.
fn circulations() -> Vec<Route> {
    let keep = Power::KeepRecord;
    vec![
        Route::form(
            "/reply/{token}",
            Power::Read,
            get(circulation::form_of_link).post(circulation::send_of_link),
        ),
        Route::form(
            "/{source}/{item}/reply",
            Power::ClaimProgress,
            get(circulation::form_here).post(circulation::send_here),
        ),
        Route::form("/{source}/circulation", keep, get(desk::circulation_form).post(desk::circulate)),
        Route::form("/{source}/example", keep, get(desk::example_form).post(desk::exemplify)),
        Route::form("/{source}/{item}/link", keep, get(desk::link_form).post(desk::relink)),
        Route::form("/{source}/{item}/theme", keep, get(desk::theme_form).post(desk::mark_theme)),
        Route::form("/{source}/{item}/outcome", keep, get(desk::outcome_form).post(desk::say_outcome)),
    ]
}

/// Where people say something of plans.
fn plans() -> Vec<Route> {
    vec![
        Route::form("/plans/new", Power::KeepRecord, get(desk::plan_form).post(desk::make)),
        Route::form(
            "/{source}/{item}/commitment",
            Power::KeepRecord,
            get(desk::commitment_form).post(desk::add_commitment),
        ),
        Route::form(
            "/{source}/{item}/table",
            Power::KeepRecord,
            get(desk::table_form).post(desk::take_table).layer(DefaultBodyLimit::max(upload::TABLE)),
        ),
        Route::form("/{source}/{item}/origin", Power::KeepRecord, get(desk::origin_form).post(desk::join)),
        Route::form("/{source}/{item}/duty", Power::KeepRecord, get(desk::duty_form).post(desk::take_on)),
        Route::form(
            "/{source}/{item}/replacement",
            Power::KeepRecord,
            get(desk::superseding_form).post(desk::supersede),
        ),
        Route::form(
            "/{source}/{item}/measure",
            Power::ClaimProgress,
            get(desk::measure_form).post(desk::measure),
        ),
        Route::form(
            "/{source}/{item}/value",
            Power::ClaimProgress,
            get(desk::value_form).post(desk::give_value),
        ),
        Route::form(
            "/{source}/{item}/report",
            Power::ClaimProgress,
            get(desk::report_form).post(desk::report),
        ),
        Route::form(
            "/{source}/{item}/suspension",
            Power::KeepRecord,
            get(desk::suspension_form).post(desk::suspend),
        ),
    ]
}

/// Where people say something of a thread.
fn threads() -> Vec<Route> {
    vec![
        Route::form(
            "/{source}/{item}/progress",
            Power::ClaimProgress,
            get(desk::progress_form).post(desk::claim).layer(DefaultBodyLimit::max(upload::EVIDENCE)),
        ),
        Route::form(
            "/{source}/{item}/response",
            Power::ClaimProgress,
            get(desk::response_form).post(desk::answer),
        ),
        Route::form(
            "/{source}/{item}/interpretation",
            Power::KeepRecord,
            get(desk::interpretation_form).post(desk::interpret),
        ),
        Route::form(
            "/{source}/{item}/date",
            Power::ClaimProgress,
            get(desk::moving_form).post(desk::move_date),
        ),
        Route::form(
            "/{source}/{item}/verification",
            Power::Verify,
            get(desk::verification_form).post(desk::verify).layer(DefaultBodyLimit::max(upload::EVIDENCE)),
        ),
        Route::form(
            "/{source}/{item}/question",
            Power::AskQuestion,
            get(desk::question_form).post(desk::put),
        ),
        Route::form(
            "/{source}/{item}/answer",
            Power::ClaimProgress,
            get(desk::answer_form).post(desk::reply),
        ),
        Route::form(
            "/{source}/{item}/judgement",
            Power::JudgeAnswer,
            get(desk::judgement_form).post(desk::judge),
        ),
        Route::form("/{source}/{item}/closure", Power::KeepRecord, get(desk::closure_form).post(desk::close)),
        Route::form(
            "/body/{reference}/pack/words",
            Power::KeepRecord,
            get(pack::words_form).post(pack::fill),
        ),
        Route::form(
            "/{source}/{item}/referral",
            Power::KeepRecord,
            get(desk::referral_form).post(desk::refer),
        ),
    ]
}

/// Where people say that two things belong together.
fn links() -> Vec<Route> {
    let keep = Power::KeepRecord;
    vec![
        Route::form("/{source}/{item}/repeat", keep, get(desk::repeat_form).post(desk::compare)),
        Route::form("/{source}/{item}/wording", keep, get(desk::wording_form).post(desk::same_ask)),
        Route::form("/{source}/{item}/count", keep, get(desk::count_form).post(desk::same_count)),
    ]
}

/// Where people say how children took part.
fn voices() -> Vec<Route> {
    vec![
        Route::form("/{source}/{item}/voice", Power::KeepRecord, get(desk::voice_form).post(desk::hear)),
        Route::form(
            "/{source}/{item}/feedback",
            Power::ClaimProgress,
            get(desk::feedback_form).post(desk::tell),
        ),
    ]
}

/// Where people say something of money.
fn money() -> Vec<Route> {
    vec![
        Route::form(
            "/{source}/{item}/cost",
            Power::ClaimProgress,
            get(desk::cost_form).post(desk::give_cost),
        ),
        Route::form(
            "/{source}/{item}/fund",
            Power::KeepRecord,
            get(desk::fund_form).post(desk::promise_fund),
        ),
        Route::form(
            "/{source}/{item}/contributions",
            Power::KeepRecord,
            get(desk::sharing_form).post(desk::share),
        ),
        Route::form(
            "/{source}/{item}/spending",
            Power::KeepRecord,
            get(desk::spending_form).post(desk::spend),
        ),
    ]
}

/// Where people say something of agreements, of what passes under them, and of words.
fn agreements() -> Vec<Route> {
    let keep = Power::KeepRecord;
    vec![
        Route::form("/agreements/new", keep, get(desk::agreement_form).post(desk::agree)),
        Route::form("/flows/new", keep, get(desk::flow_form).post(desk::record_flow)),
        Route::form("/terms/new", keep, get(desk::term_form).post(desk::mean)),
        Route::form("/terms/relation", keep, get(desk::relating_form).post(desk::relate)),
        Route::form("/{source}/{item}/signing", keep, get(desk::signing_form).post(desk::sign)),
        Route::form("/{source}/{item}/review", keep, get(desk::reviewing_form).post(desk::review)),
    ]
}

/// Where people say something of a body, and of its meetings.
fn boards() -> Vec<Route> {
    let keep = Power::KeepRecord;
    vec![
        Route::form("/bodies/new", keep, get(desk::body_form).post(desk::establish)),
        Route::form(
            "/body/{reference}/reorganisation",
            keep,
            get(desk::reorganisation_form).post(desk::reorganise),
        ),
        Route::form("/body/{reference}/review", keep, get(desk::review_form).post(desk::commission)),
        Route::form("/{source}/{item}/publication", keep, get(desk::publication_form).post(desk::publish)),
        Route::form("/body/{reference}/membership", keep, get(desk::seat_form).post(desk::seat)),
        Route::form("/body/{reference}/meeting", keep, get(desk::meeting_form).post(desk::call)),
        Route::form("/{source}/{item}/agenda", keep, get(desk::agenda_form).post(desk::fill)),
        Route::form("/{source}/{item}/statement", keep, get(desk::statement_form).post(desk::minute)),
        Route::form(
            "/{source}/{item}/attendance",
            keep,
            get(desk::attendance_form).post(desk::take_attendance),
        ),
        Route::form("/{source}/{item}/approval", keep, get(desk::approval_form).post(desk::approve)),
        Route::form("/{source}/{item}/correction", keep, get(desk::correction_form).post(desk::correct)),
    ]
}

#[cfg(test)]
mod tests {
    use super::powers;
    use crate::act::import::RESERVED;

    #[test]
    fn no_paper_can_take_an_address_of_the_program() {
        let firsts = powers().into_iter().filter_map(|permission| permission.address.split('/').nth(1));
        for first in firsts.filter(|first| !first.is_empty() && !first.starts_with('{')) {
            assert!(RESERVED.contains(&first), "{first}");
        }
        assert!(RESERVED.is_sorted());
    }
}
