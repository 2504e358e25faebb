//! Papers are sent round by a coordinator's form; bodies reply by the link in their letter, in either language, without an
//! account; and what came of it stands on one page.

use axum::http::{StatusCode, header};
use llinyn::act::post;
use llinyn::clock::SystemDice;
use llinyn::public::Public;
use llinyn::smtp::Smtp;
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, REPORT, invite_for};
use super::smtp::{Arrived, Server};
use crate::web::html;
use crate::web::site::{ADDRESS, Reply, Site};

/// The draft that is sent, which counts those it was sent to.
const DRAFT: &str = "Glanrafon Council

Report of the Director of Social Services

# Draft Glanrafon Children's Strategy 2024-28

6 March 2024

## Consultation

The draft Strategy was sent to the Glanrafon Health Board, Glanrafon Police and around 60 organisations that work with families.

Responses were received from the Glanrafon Health Board. The summary counts over 80 organisations that work with families as having been asked.
";
pub(super) const CIRCULATION: &str = "/said-2026-03-01/u1";
pub(super) const THREE: &str = "Glanrafon Health Board; iechyd@glanrafon.example; cy
Trefelin Youth Council; ieuenctid@glanrafon.example; en
Glanrafon Care Inspectorate; arolygu@glanrafon.example; en";

/// A site that holds the report and the draft; and the address of the draft.
pub(super) async fn drafted() -> (Site, String) {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let draft = site.import("draft.md", DRAFT).await;
    (site, format!("/{draft}"))
}

pub(super) async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-council").await
}

/// What a server does by itself: writes, and sends.
pub(super) async fn round(site: &Site, smtp: &Smtp) {
    let public = Public { address: ADDRESS.to_owned(), mails: true };
    post::write(&site.store, &public, site.now(), site.today(), &mut SystemDice).await.unwrap();
    post::send(&site.store, smtp, site.now()).await.unwrap();
}

/// Sends the draft round, until the last day of March.
pub(super) async fn sends(keeper: &mut Person<'_>, of: &str, purpose: &str, more: &[(&str, &str)]) -> Reply {
    let typed = [("purpose", purpose), ("words", "Please tell us."), ("until", "2026-03-31")];
    let kept = typed.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name)).copied();
    let typed: Vec<(&str, &str)> = kept.chain(more.iter().copied()).collect();
    keeper.fills(&format!("{of}/circulation"), &typed).await
}

/// The path of the link a letter carries.
pub(super) fn link(letter: &Arrived) -> String {
    let words = letter.words();
    let line = words.lines().map(str::trim).find(|line| line.contains("/reply/"));
    line.and_then(|line| line.strip_prefix(ADDRESS)).unwrap_or_else(|| panic!("{words}")).to_owned()
}

/// The letters that arrived and ask for a reply.
pub(super) fn asking(server: &Server) -> Vec<Arrived> {
    server.letters().into_iter().filter(|letter| letter.words().contains("/reply/")).collect()
}

/// The links of all letters that arrived, by where they went.
pub(super) fn links(server: &Server) -> Vec<(String, String)> {
    asking(server).iter().map(|letter| (letter.to.clone(), link(letter))).collect()
}

pub(super) fn of<'l>(links: &'l [(String, String)], to: &str) -> &'l str {
    &links.iter().find(|(email, _)| email.starts_with(to)).unwrap_or_else(|| panic!("{to} in {links:?}")).1
}

/// Somebody without an account opens a link, fills the form in and sends it.
pub(super) async fn replies(site: &Site, link: &str, typed: &[(&str, &str)]) -> Reply {
    let reply = Person::new(site).fills(link, typed).await;
    site.wait(1_000);
    reply
}

/// Where somebody who was asked stands, by the page of the circulation.
pub(super) async fn standing(site: &Site, name: &str) -> Value {
    let page = site.json(CIRCULATION).await;
    let row = page["asked"].as_array().unwrap().iter().find(|row| row["whom"]["words"] == json!(name));
    row.unwrap_or_else(|| panic!("{name} in {page}"))["standing"].clone()
}

/// System 13: consultees are written to in their language and reply by a link; themes are marked, and the change in the draft
/// is linked to what they said; counts that do not agree stand side by side.
#[tokio::test]
async fn system_13_a_draft_is_consulted_on() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    let sent = sends(
        &mut keeper,
        &draft,
        "consultation",
        &[("recipients", THREE), ("questions", "What is missing?\nWhat is too long?")],
    )
    .await;
    assert_eq!(
        (sent.status, sent.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, CIRCULATION),
        "{}",
        sent.text()
    );
    site.wait(1_000);
    round(&site, &smtp).await;
    let links = written_to(&site, &asking(&server)).await;
    let health = of(&links, "iechyd");
    assert!(health.starts_with("/cy/reply/"), "{health}");
    let wrong = replies(&site, health, &[("answer", "views"), ("words", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text().contains("Mae problem") && wrong.text().contains("href=\"#words\""),
        "{}",
        wrong.text()
    );
    let typed = [
        ("answer", "views"),
        ("words", "Mae’r drafft yn rhy hir."),
        ("part", "Adran 2"),
        ("question-1", "Gwasanaethau nos & penwythnos."),
    ];
    let said = replies(&site, health, &typed).await;
    assert_eq!(
        (said.status, said.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, health),
        "{}",
        said.text()
    );
    replies(&site, of(&links, "ieuenctid"), &[("answer", "views"), ("words", "It is far too long.")]).await;
    for (prefix, reads) in [
        ("", ["2 have replied.", "asked, no reply yet", "No reply is never a yes"]),
        ("/cy", ["Mae 2 ohonynt wedi ateb.", "gofynnwyd, dim ateb eto", "Nid yw peidio ag ateb byth"]),
    ] {
        let page = site.page(&format!("{prefix}{CIRCULATION}")).await;
        for part in
            reads.into_iter().chain(["Mae’r drafft yn rhy hir.", "Adran 2", "penwythnos", "What is missing?"])
        {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    replied_again(&site, of(&links, "ieuenctid")).await;
    themes(&site, &mut keeper, &draft).await;
    site.holds().await;
}

/// The later reply stands, the earlier one stays seen.
async fn replied_again(site: &Site, link: &str) {
    replies(site, link, &[("answer", "no_views")]).await;
    let page = site.json(CIRCULATION).await;
    let tally = json!({"asked": 3, "replied": 2, "answers": [["views", 1], ["no_views", 1]], "silent": ["waiting", 1]});
    assert_eq!(page["tally"], tally);
    let replaced: Vec<bool> =
        page["replies"].as_array().unwrap().iter().map(|row| row["replaced"].as_bool().unwrap()).collect();
    assert_eq!(replaced, [false, true, false]);
}

/// Each was written to in its language, and where stands nowhere in the record; their links.
async fn written_to(site: &Site, letters: &[Arrived]) -> Vec<(String, String)> {
    assert_eq!(letters.len(), 3);
    for letter in letters {
        let (says, until) = match letter.to.as_str() {
            "iechyd@glanrafon.example" => ("Mae’r hyn a atebwch yn gyhoeddus", "31 Mawrth 2026"),
            _ => ("What you reply is public", "31 March 2026"),
        };
        for part in [says, until, "Please tell us."] {
            assert!(letter.words().contains(part), "{part}: {}", letter.words());
        }
        assert_eq!(letter.header("List-Unsubscribe"), "");
    }
    // Nobody's address is anywhere in the record.
    for page in [CIRCULATION, "/said-2026-03-01", "/body/glanrafon-health-board"] {
        assert!(!site.page(page).await.contains("@glanrafon.example"), "{page}");
    }
    letters.iter().map(|one| (one.to.clone(), link(one))).collect()
}

/// A theme is marked in the replies, and answered by a newer version; or by why nothing changed.
async fn themes(site: &Site, keeper: &mut Person<'_>, draft: &str) {
    let page = site.json(CIRCULATION).await;
    let said: Vec<&str> =
        page["replies"].as_array().unwrap().iter().map(|row| row["said"].as_str().unwrap()).collect();
    let form = format!("{CIRCULATION}/theme");
    let wrong = keeper.fills(&form, &[("words", "Too long"), ("replies", "/said-2026-03-01\nnothing")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Line 2: “nothing” is no reply"), "{}", wrong.text());
    let replies = format!("{ADDRESS}/{}\n{}", said[0], said[1]);
    let marked = keeper.fills(&form, &[("words", "Too long"), ("replies", &replies)]).await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.text());
    site.wait(1_000);
    for (prefix, told) in
        [("", "Nothing has been said about this yet."), ("/cy", "Ni ddywedwyd dim am hyn eto.")]
    {
        let page = site.page(&format!("{prefix}{CIRCULATION}")).await;
        assert!(page.contains("Too long") && page.contains(told), "{page}");
    }
    let theme = site.json(CIRCULATION).await["themes"][0]["reference"].as_str().unwrap().to_owned();
    places(site, keeper, &replies, said[0]).await;
    let newer = site.import("draft.md", &DRAFT.replace("work with families.", "help families.")).await;
    let form = format!("/{theme}/outcome");
    let same = [("done", "changed"), ("version", draft), ("words", "Two parts went.")];
    let wrong = keeper.fills(&form, &same).await;
    assert!(wrong.text().contains("is no newer version of what was sent"), "{}", wrong.text());
    let newer = newer.as_str();
    let changed = [("done", "changed"), ("version", newer), ("words", "Two parts went.")];
    assert_eq!(keeper.fills(&form, &changed).await.status, StatusCode::SEE_OTHER);
    site.wait(1_000);
    let nothing = [("done", "nothing"), ("words", "The law names the third part.")];
    assert_eq!(keeper.fills(&form, &nothing).await.status, StatusCode::SEE_OTHER);
    site.wait(1_000);
    for (prefix, did) in [("", "Nothing was changed, because:"), ("/cy", "Ni newidiwyd dim, oherwydd:")] {
        let page = site.page(&format!("{prefix}{CIRCULATION}")).await;
        for part in [did, "Two parts went.", "The law names the third part.", &format!("{prefix}/{newer}\"")]
        {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    let figures = site.json(CIRCULATION).await["figures"].clone();
    let counted: Vec<&str> = figures[0]["figures"]
        .as_array()
        .unwrap_or_else(|| panic!("{figures}"))
        .iter()
        .map(|row| row["text"].as_str().unwrap())
        .collect();
    assert!(counted.len() == 2 && counted[0].contains("60") && counted[1].contains("80"), "{counted:?}");
    assert_eq!(figures[0]["conflict"], json!(true));
}

/// Each theme has a place of its own, and a reply that was named twice counts once.
async fn places(site: &Site, keeper: &mut Person<'_>, replies: &str, again: &str) {
    let (form, twice) = (format!("{CIRCULATION}/theme"), format!("{replies}\n{again}"));
    assert_eq!(
        keeper.fills(&form, &[("words", "Too vague"), ("replies", &twice)]).await.status,
        StatusCode::SEE_OTHER
    );
    site.wait(1_000);
    let page = site.json(CIRCULATION).await;
    assert_eq!(page["themes"][1]["replies"].as_array().unwrap().len(), 2);
    let page = site.page(CIRCULATION).await;
    for row in site.json(CIRCULATION).await["themes"].as_array().unwrap() {
        let theme = row["reference"].as_str().unwrap();
        let place = theme.replace('/', "-");
        assert_eq!(page.matches(&format!("id=\"{place}\"")).count(), 1, "{place}");
        let leads = site.get(&format!("/{theme}")).await;
        assert_eq!(leads.header(header::LOCATION), format!("{CIRCULATION}#{place}"));
    }
}

/// System 14: a class is resolved to its members on the day and kept as said; who adopted what stands in a table and on a map
/// of all the authorities, and whoever does not reply is shown so.
#[tokio::test]
async fn system_14_adoption_by_each_authority() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    // First two of them alone: nobody else was asked.
    let two =
        "Gwynedd Council; gwynedd@glanrafon.example; cy\nCyngor Sir Ynys Môn; mon@glanrafon.example; cy";
    let class = sends(&mut keeper, &draft, "adoption", &[("recipients", "all local authorities")]).await;
    assert_eq!(class.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = class.text();
    let missing = told.matches("Line 1: Nobody knows where to write to").count();
    assert!(missing >= 22 && told.contains("Torfaen"), "{told}");
    let sent = sends(&mut keeper, &draft, "adoption", &[("recipients", two)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    site.wait(1_000);
    let page = site.json(CIRCULATION).await;
    assert_eq!((tiles(&page, "not_asked"), tiles(&page, "waiting")), (20, 2));
    // Then the class, which finds the two where they were written to before.
    let others: Vec<String> = page["map"]["tiles"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|tile| tile["standing"] == json!("not_asked"))
        .map(|tile| {
            format!(
                "{}; {}@glanrafon.example; en",
                tile["name"].as_str().unwrap(),
                tile["code"].as_str().unwrap()
            )
        })
        .collect();
    let all = format!("{}\nall local authorities", others.join("\n"));
    let sent = sends(&mut keeper, &draft, "adoption", &[("recipients", &all)]).await;
    let circulation = sent.header(header::LOCATION).to_owned();
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    site.wait(1_000);
    let page = site.json(&circulation).await;
    assert_eq!((page["tally"]["asked"].clone(), tiles(&page, "waiting")), (json!(22), 22));
    let said = page["recipients"].as_array().unwrap();
    assert!(said.iter().any(|whom| whom["body"]["reference"] == json!("local-authorities")), "{page}");
    round(&site, &smtp).await;
    let letters = asking(&server);
    let links: Vec<(String, String)> = letters.iter().map(|one| (one.to.clone(), link(one))).collect();
    assert_eq!(links.len(), 24, "two, and all of them");
    // A letter calls a body as its own language does.
    let welsh = letters.iter().find(|letter| letter.to.starts_with("gwynedd")).unwrap().words();
    assert!(welsh.contains("Cyngor Gwynedd") && !welsh.contains("Gwynedd Council"), "{welsh}");
    let gwynedd = links.iter().rfind(|(email, _)| email.starts_with("gwynedd")).unwrap().1.clone();
    replies(&site, &gwynedd, &[("answer", "principles")]).await;
    replies(&site, of(&links, "w06000020"), &[("answer", "not_adopting"), ("words", "We have our own.")])
        .await;
    site.day("2026-04-02");
    shown(&site, &circulation).await;
    site.holds().await;
}

/// Where each authority stands once the day has passed: in words, in both languages, and on the map.
async fn shown(site: &Site, circulation: &str) {
    for (prefix, reads) in [
        ("", ["adopted the principles", "is not adopting it", "Each authority and where it stands"]),
        (
            "/cy",
            ["wedi mabwysiadu’r egwyddorion", "nid yw’n ei fabwysiadu", "Pob awdurdod a lle mae’n sefyll"],
        ),
    ] {
        let page = site.page(&format!("{prefix}{circulation}")).await;
        for part in reads {
            assert!(page.contains(part), "{part} in {page}");
        }
        let map = html::named(&page, "svg").into_iter().find(|svg| svg.get("class") == Some("tiles"));
        assert_eq!(html::named(map.unwrap().inner(), "rect").len(), 22);
    }
    let page = site.json(circulation).await;
    let standings = ["principles", "not_adopting", "no_reply", "waiting", "not_asked"];
    assert_eq!(standings.map(|name| tiles(&page, name)), [1, 1, 20, 0, 0]);
    assert_eq!(page["tally"]["replied"], json!(2));
}

/// How many authorities of a map stand so.
fn tiles(page: &Value, standing: &str) -> usize {
    let tiles = page["map"]["tiles"].as_array().unwrap();
    tiles.iter().filter(|tile| tile["standing"] == json!(standing)).count()
}

/// System 14: an endorsement says which version in what words; without words it is none.
#[tokio::test]
async fn system_14_an_endorsement_has_its_wording() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    assert_eq!(
        sends(&mut keeper, &draft, "endorsement", &[("recipients", THREE)]).await.status,
        StatusCode::SEE_OTHER
    );
    site.wait(1_000);
    round(&site, &smtp).await;
    let links = links(&server);
    let link = of(&links, "arolygu");
    let wrong = replies(&site, link, &[("answer", "endorsed")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wording = "That the Strategy be endorsed, but for its costs.";
    replies(&site, link, &[("answer", "endorsed_in_part"), ("words", wording)]).await;
    for (prefix, reads, version) in
        [("", "endorses some of it", "version 1"), ("/cy", "yn cymeradwyo rhan ohono", "fersiwn 1")]
    {
        let page = site.page(&format!("{prefix}{CIRCULATION}")).await;
        for part in [reads, version, wording] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    site.holds().await;
}

/// System 25: one self-assessment with a lead and partners serves two recommendations and is one event; the grades of all
/// bodies are one overview, each body counted once.
#[tokio::test]
async fn system_25_a_self_assessment_is_one_overview() {
    let two = format!(
        "{REPORT}\nRecommendation 2: Glanrafon Council should tell each carer whom to ring at night.\n"
    );
    let site = Site::of("2026-03-01", &[("report.txt", &two)]).await;
    let (server, smtp) = Server::start();
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let report = "/review-foster-care-glanrafon-2024";
    let more = [
        ("recipients", THREE),
        ("standards", "Carers are paid in time\nSomebody answers at night"),
        ("partners", "Glanrafon Council; Glanrafon Police"),
        ("about", &*format!("{report}/r1\n{ADDRESS}{report}/r2\n{report}/r9")),
    ];
    let wrong = sends(&mut keeper, report, "self_assessment", &more).await;
    assert!(wrong.text().contains("r9") && wrong.text().contains("href=\"#about\""), "{}", wrong.text());
    let about = format!("{report}/r1\n{ADDRESS}{report}/r2");
    let more: Vec<(&str, &str)> =
        more.into_iter().filter(|(name, _)| *name != "about").chain([("about", &*about)]).collect();
    let sent = sends(&mut keeper, report, "self_assessment", &more).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    site.wait(1_000);
    round(&site, &smtp).await;
    let links = links(&server);
    replies(&site, of(&links, "iechyd"), &[("standard-1", "partly")]).await;
    replies(&site, of(&links, "iechyd"), &[("standard-1", "fully"), ("standard-2", "mostly")]).await;
    replies(&site, of(&links, "ieuenctid"), &[("standard-1", "fully")]).await;
    let page = site.json(CIRCULATION).await;
    let counts = |row: usize| page["standards"][row]["grades"].clone();
    let expected =
        |fully, mostly| json!([["fully", fully], ["mostly", mostly], ["partly", 0], ["not_at_all", 0]]);
    assert_eq!((counts(0), counts(1)), (expected(2, 0), expected(0, 1)), "{page}");
    let left = |name: &str| json!([page["standards"][0][name], page["standards"][1][name]]);
    assert_eq!(left("not_said"), json!([0, 1]));
    assert_eq!(left("no_reply"), json!([1, 1]), "nobody's silence is a grade");
    assert_eq!(page["replies"][1]["grades"][1], json!(["Somebody answers at night", "mostly"]));
    opened(&site).await;
    assert!(site.page(&format!("{report}/r2")).await.contains(&format!("href=\"{CIRCULATION}\"")));
    assert_eq!(page["about"].as_array().unwrap().len(), 2);
    assert_eq!(page["partners"].as_array().unwrap().len(), 2);
    assert_eq!(site.json("/circulations").await["rows"].as_array().unwrap().len(), 1, "one event");
    for (prefix, parts) in
        [("", ["fully met", "did not say"]), ("/cy", ["wedi’i chyrraedd yn llawn", "heb ddweud"])]
    {
        let page = site.page(&format!("{prefix}{CIRCULATION}")).await;
        for part in parts.into_iter().chain(["Somebody answers at night", "pay carers on the first day"]) {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    site.holds().await;
}

/// Each count opens to the bodies that make it.
async fn opened(site: &Site) {
    for (query, count) in [
        ("grade=1-fully", 2),
        ("grade=2-mostly", 1),
        ("grade=2-not_said", 1),
        ("grade=1-partly", 0),
        ("answer=assessed", 2),
        ("answer=none", 1),
    ] {
        let page = site.json(&format!("{CIRCULATION}?{query}")).await;
        assert_eq!(page["asked"].as_array().unwrap().len(), count, "{query}");
        let opens = format!("{}#asked\"", query.replace('&', "&amp;"));
        assert!(count == 0 || site.page(CIRCULATION).await.contains(&opens), "{opens}");
    }
    for query in ["grade=0-fully", "grade=1", "answer=yes"] {
        assert_eq!(
            site.get(&format!("{CIRCULATION}?{query}")).await.status,
            StatusCode::BAD_REQUEST,
            "{query}"
        );
    }
}
