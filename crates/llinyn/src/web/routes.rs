//! Every address of the program, in one place.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use llinyn_store::Store;
use tower::util::BoxCloneSyncService;
use tower::{Layer, ServiceExt};
use tower_http::compression::CompressionLayer;

use super::site::{Shared, Site};
use super::{assets, body, explain, gate, health, home, item, list, paper, problems, refusal, search};
use crate::clock::SharedClock;

/// The pages as a service: a request in, a response out.
pub type App = BoxCloneSyncService<Request, Response, std::convert::Infallible>;

/// The pages of a record.
pub fn app(store: Store, clock: SharedClock) -> App {
    let site: Shared = Arc::new(Site::new(store, clock));
    let pages = routes().with_state(site.clone()).layer(CompressionLayer::new());
    BoxCloneSyncService::new(
        from_fn_with_state(site, gate::gate).layer(pages).map_response(std::convert::identity),
    )
}

fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(home::page))
        .route("/papers", get(list::papers))
        .route("/threads", get(list::threads))
        .route("/responses", get(list::responses))
        .route("/commitments", get(list::commitments))
        .route("/plans", get(list::plans))
        .route("/meetings", get(list::meetings))
        .route("/bodies", get(list::bodies))
        .route("/owed", get(list::owed))
        .route("/undated", get(list::undated))
        .route("/silent", get(list::silent))
        .route("/overdue", get(list::overdue))
        .route("/ended", get(list::ended))
        .route("/problems", get(problems::page))
        .route("/search", get(search::page))
        .route("/explain", get(explain::rules))
        .route("/explain/{code}", get(explain::page))
        .route("/body/{reference}", get(body::page))
        .route("/health", get(health::page))
        .route("/assets/{name}", get(assets::file))
        .route("/{source}", get(paper::page))
        .route("/{source}/{item}", get(item::page))
        .fallback(refusal::unknown)
        .method_not_allowed_fallback(refusal::method)
}

#[cfg(test)]
mod tests {
    use crate::act::import::RESERVED;

    #[test]
    fn no_paper_can_take_an_address_of_the_program() {
        let text = include_str!("routes.rs");
        let firsts = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix(".route(\"/"))
            .filter_map(|rest| rest.split(['"', '/']).next());
        for first in firsts.filter(|first| !first.is_empty() && !first.starts_with('{')) {
            assert!(RESERVED.contains(&first), "{first}");
        }
        assert!(RESERVED.is_sorted());
    }
}
