//! Commitments out of a file: shown first, recorded as they were shown, all or nothing, every bad row told.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use llinyn::report::open_data::{self, Form};
use llinyn::table;
use llinyn_model::account::Role;
use serde_json::json;

use super::person::{HOST, Person, invite_for};
use crate::web::html;
use crate::web::site::{Reply, Site};

const PLAN: &str = "Glanrafon Council

# Glanrafon Foster Care Action Plan 2022-24

10 January 2022

| No. | Recommendation | Action | Lead | By when |
| --- | --- | --- | --- | --- |
| 1 | The Council should keep a register of carers. | Open the register | Glanrafon Council | 30 June 2022 |
";
const AT: &str = "/glanrafon-foster-care-action-2022/p1";

/// Sends a form with a file.
async fn uploads(
    person: &mut Person<'_>,
    address: &str,
    fields: &[(String, String)],
    file: Option<(&str, &[u8])>,
) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    if let Some((name, bytes)) = file {
        body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--b--\r\n");
    let request = Request::post(address)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, "https://llinyn.example")
        .header(header::COOKIE, &person.cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    person.site.ask(request.body(Body::from(body)).unwrap()).await
}

/// The hidden fields of a page that was sent back.
pub(super) fn kept(reply: &Reply) -> Vec<(String, String)> {
    let text = reply.text();
    let inputs = html::named(html::main(&text), "input");
    let hidden = inputs.iter().filter(|input| input.get("type") == Some("hidden")).take(3);
    hidden
        .map(|input| (input.get("name").unwrap().to_owned(), html::text(input.get("value").unwrap())))
        .collect()
}

/// System 11: a plan's file is shown as it would be recorded, and recorded as it was shown, once.
#[tokio::test]
async fn system_11_commitments_come_out_of_a_file() {
    let site = Site::of("2026-03-01", &[("plan.md", PLAN)]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let address = format!("{AT}/table");
    assert!(keeper.opens(AT).await.text().contains(&format!("href=\"{address}\"")));
    let before = site.store.head().await.unwrap().seq;
    let marks = keeper.hidden(&address).await;
    let file = "text;owner_body;contributors;when_to;cost\n\"Pay \"\"every\"\" carer & write\";glanrafon-council;the carers;2026-09-30;£5\nExplore a second office;;;;\n";
    let shown = uploads(&mut keeper, &address, &marks, Some(("plan.csv", file.as_bytes()))).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    for part in
        ["2 commitments would be recorded", "Pay &#34;every&#34; carer &#38; write", "30 September 2026"]
    {
        assert!(shown.text().contains(part), "{part}: {}", shown.text());
    }
    assert_eq!(site.store.head().await.unwrap().seq, before, "it was only shown");
    let kept = kept(&shown);
    for _ in 0..2 {
        let reply = uploads(&mut keeper, &address, &kept, None).await;
        assert_eq!(
            (reply.status, reply.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, AT),
            "{}",
            reply.text()
        );
    }
    let page = site.json(AT).await;
    let rows = page["commitments"].as_array().unwrap();
    assert_eq!(rows.len(), 3, "a double click makes one record");
    assert_eq!(
        (&rows[1]["day"], &rows[1]["whom"]["body"]["name"]),
        (&json!("2026-09-30"), &json!("Glanrafon Council"))
    );
    assert_eq!(rows[2]["tag"], json!(["grade", "open_ended"]));
    site.holds().await;
}

/// Every bad row is told with its line and its column, in both languages, and none is recorded.
#[tokio::test]
async fn every_bad_row_of_a_file_is_told() {
    let site = Site::of("2026-03-01", &[("plan.md", PLAN)]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let before = site.store.head().await.unwrap().seq;
    let file = b"text,owner_body,grade,when_from,when_to\n\
        ,nobody-here,,,\n\
        Open,,certain,,30/06/2026\n\
        Close,,dated,,\n\
        End,,,2026-05-01,2026-04-01\n\
        \"Since the death of Ffug Enwog, a child, all changed.\",,,,\n";
    let places = [
        (
            "",
            [
                "Line 2, column text:",
                "Line 2, column owner_body:",
                "Line 3, column grade:",
                "Line 3, column when_to:",
                "Line 4, column when_to:",
                "Line 5, column when_to:",
                "Line 6, column text:",
            ],
        ),
        (
            "/cy",
            [
                "Llinell 2, colofn text:",
                "Llinell 2, colofn owner_body:",
                "Llinell 3, colofn grade:",
                "Llinell 3, colofn when_to:",
                "Llinell 4, colofn when_to:",
                "Llinell 5, colofn when_to:",
                "Llinell 6, colofn text:",
            ],
        ),
    ];
    for (prefix, places) in places {
        let address = format!("{prefix}{AT}/table");
        let marks = keeper.hidden(&address).await;
        let reply = uploads(&mut keeper, &address, &marks, Some(("plan.csv", file))).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for place in places {
            assert!(reply.text().contains(place), "{place}: {}", reply.text());
        }
        let nothing = uploads(&mut keeper, &address, &marks, Some(("", b""))).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "no file was chosen");
        let huge = vec![b'a'; 4 * 1024 * 1024];
        let huge = uploads(&mut keeper, &address, &marks, Some(("plan.csv", &huge))).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
        let stranger = uploads(&mut keeper, &address, &[], Some(("plan.csv", file))).await;
        assert_eq!(stranger.status, StatusCode::FORBIDDEN, "the form was not of this session");
    }
    assert_eq!(site.store.head().await.unwrap().seq, before);
}

/// The file of commitments that the open data gives can be sent back.
#[tokio::test]
async fn what_the_open_data_gives_can_be_sent_back() {
    let site = Site::samples().await;
    let folder = tempfile::tempdir().unwrap();
    open_data::write(&site.store, folder.path(), Form::Csv).await.unwrap();
    let file = std::fs::read(folder.path().join("commitment.csv")).unwrap();
    let promises = table::read("commitment.csv", &file).unwrap();
    assert!(promises.len() > 5, "{}", promises.len());
    for promise in &promises {
        let found = site.store.reader().commitments(0, 1_000).await.unwrap();
        assert!(found.iter().any(|(_, commitment)| commitment.text == promise.text), "{}", promise.text);
    }
}
