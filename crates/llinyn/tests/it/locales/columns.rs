//! The lists as pages: each shows its title, its words of introduction and exactly the columns it has messages for.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use http_body_util::BodyExt;
use llinyn::act::files::Files;
use llinyn::clock::Clock;
use llinyn::locale::Locales;
use llinyn::public::Public;
use llinyn::web::app;
use llinyn_model::{Day, Instant, Language};
use tower::ServiceExt;

use super::catalogue::keys;
use super::lists::{ACTED, PAGES};
use super::sources::{Source, is_key, program};
use crate::rules::record::recorded;

/// A record in which no list is empty on 1 September 2024: something is late, something is owed by a day to come,
/// something has no day, and one thread has ended.
const PAPERS: &[(&str, &str)] = &[
    (
        "inspection.txt",
        "Inspection of Children's Services in Glanrafon\nGlanrafon Care Inspectorate\n1 March 2024\n\n\
         Recommendation 1: Glanrafon Council should publish how long families wait for help.\n\n\
         Recommendation 2: Glanrafon Council should train every social worker.\n",
    ),
    (
        "answer.txt",
        "Response to the Inspection of Children's Services in Glanrafon\nGlanrafon Council\n2 April 2024\n\n\
         Recommendation 2\n\nResponse: Accepted. We will train half of them by 30 June 2024.\n\n\
         We will train all of them by 31 December 2024.\n\nFinancial implications: None.\n",
    ),
    (
        "strategy.md",
        "# Glanrafon Children's Strategy 2024-28\n\nGlanrafon Council\n\n6 March 2024\n\n\
         The strategy has one of the key objectives:\n\n- To help families stay together.\n",
    ),
    (
        "minutes.txt",
        "Minutes of the Glanrafon Safeguarding Board\n5 June 2024\n\nPRESENT:\n\
         Councillors A Bowen (Chair), C Dafis and E Ffos\n\n\
         RESOLVED that recommendation 1 of the Inspection of Children's Services in Glanrafon be closed as done \
         and verified.\n",
    ),
];

struct Still;

impl Clock for Still {
    fn now(&self) -> Instant {
        Instant(1_725_184_800_000)
    }

    fn today(&self) -> Day {
        "2024-09-01".parse().unwrap()
    }
}

/// What stands between the opening and the closing of the first element that begins so.
fn inner<'p>(page: &'p str, opening: &str, closing: &str) -> &'p str {
    let (_, behind) = page.split_once(opening).unwrap_or_else(|| panic!("no {opening} in {page}"));
    behind.split_once(closing).unwrap().0
}

#[tokio::test]
async fn every_list_shows_the_columns_it_has_messages_for() {
    let papers: Vec<(String, String)> =
        PAPERS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let (store, _) = recorded(&papers).await;
    let app = app(store, Files::beside("none"), Arc::new(Still), Public::default(), None);
    let locales = Locales::new();
    for language in Language::ALL {
        let locale = locales.of(language);
        for (list, columns) in PAGES {
            let path = list.trim_start_matches("list-");
            let address = if language == Language::Cy { format!("/cy/{path}") } else { format!("/{path}") };
            let request = Request::builder().uri(&address).body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            assert!(response.status().is_success(), "{address}: {}", response.status());
            let bytes = response.into_body().collect().await.unwrap().to_bytes();
            let page = String::from_utf8(bytes.to_vec()).unwrap();
            assert_eq!(inner(&page, "<h1>", "</h1>"), locale.t(&format!("{list}-title")), "{address}");
            assert_eq!(inner(&page, "<p class=\"intro\">", "</p>"), locale.t(&format!("{list}-intro")));
            let head = inner(&page, "<thead>", "</thead>");
            let shown: Vec<&str> = head
                .split("<th scope=\"col\">")
                .skip(1)
                .map(|cell| cell.split_once('<').unwrap().0)
                .collect();
            let late = matches!(*list, "list-silent" | "list-overdue");
            let wanted: Vec<String> = std::iter::once("words")
                .chain(columns.iter().copied())
                .map(|column| locale.t(&format!("{list}-{column}")))
                .chain(late.then(|| locale.t("list-late")))
                .collect();
            assert_eq!(shown, wanted, "{address}");
        }
    }
}

/// No list stands in the code that is not among these.
#[test]
fn every_list_of_the_code_is_known() {
    let program = program();
    let keys = keys();
    let named: BTreeSet<&str> = program
        .iter()
        .filter(|source| source.path.starts_with("web/list/"))
        .flat_map(Source::quoted)
        .filter(|words| words.starts_with("list-") && is_key(words) && !keys.contains(*words))
        .collect();
    assert_eq!(named, PAGES.iter().chain(ACTED).map(|(list, _)| *list).collect());
}
