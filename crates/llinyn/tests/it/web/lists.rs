//! Lists: every figure of the first page opens its rows, and a list that goes on over several pages loses nothing,
//! neither a row nor what was asked for.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::Site;

/// Walks a list by its links to the end: the addresses and words of its rows.
async fn rows(site: &Site, first: &str, keeps: &str, faults: &mut Faults) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = Some(first.to_owned());
    let mut pages = 0;
    while let Some(address) = next {
        pages += 1;
        assert!(pages < 50, "{first} does not end");
        let page = site.page(&address).await;
        let tables = html::named(&page, "tbody");
        for row in tables.iter().flat_map(|table| html::named(table.inner(), "tr")) {
            let leads =
                html::named(row.inner(), "a").first().and_then(|tag| tag.get("href").map(str::to_owned));
            faults.holds(&address, &format!("a row opens nothing: {}", row.text()), leads.is_some());
            found.push(format!("{} {}", leads.unwrap_or_default(), row.text()));
        }
        let link = html::named(&page, "a").into_iter().find(|tag| tag.get("rel") == Some("next"));
        next = link.map(|tag| tag.get("href").unwrap().to_owned());
        if let Some(next) = &next {
            faults.holds(
                &address,
                &format!("the next page, {next}, forgets {keeps:?}"),
                next.contains(keeps),
            );
        }
    }
    found
}

#[tokio::test]
async fn every_figure_opens_its_rows() {
    let mut faults = Faults::default();
    for site in [Site::of("2025-06-01", &papers::ALL).await, Site::samples().await] {
        let page = site.page("/").await;
        let mut opened = 0;
        for figures in html::named(&page, "dl")
            .iter()
            .filter(|tag| tag.get("class").is_some_and(|class| class.contains("figures")))
        {
            for figure in html::named(figures.inner(), "div") {
                let link = html::named(figure.inner(), "a")[0].get("href").unwrap().to_owned();
                let told: usize = html::only(figure.inner(), "dd").text().parse().unwrap();
                let rows = rows(&site, &link, "", &mut faults).await;
                faults.same(&link, &format!("the rows of {:?}", figure.text()), rows.len(), told);
                opened += 1;
            }
        }
        faults.holds("/", &format!("it has {opened} figures"), opened >= 7);
        site.holds().await;
    }
    faults.end();
}

/// How many asks of a long inspection are answered, which fills three pages of fifty exactly, and how many are closed.
const ANSWERED: usize = 150;
const CLOSED: usize = 104;

/// An inspection that asks a great deal, an answer that promises much by days that have passed, and minutes that
/// close the rest.
fn long(kinds: [&str; 2]) -> [(&'static str, String); 3] {
    let mut report =
        "Glanrafon Care Inspectorate\n\n# Inspection of long lists in Glanrafon\n\n1 March 2020\n".to_owned();
    let mut answer =
        "Response to the Inspection of long lists in Glanrafon\nGlanrafon Council\n2 April 2020\n".to_owned();
    let mut minutes =
        "Glanrafon Safeguarding Board\n\nMINUTES OF THE MEETING OF 8 OCTOBER 2024\n\nRESOLVED –\n\n"
            .to_owned();
    for number in 1..=ANSWERED + CLOSED {
        writeln!(report, "\n**Recommendation {number}.** Glanrafon Council should read list {number} aloud.")
            .unwrap();
        if number <= ANSWERED {
            let said = format!("We will read list {number} by 30 June 2021.");
            writeln!(answer, "\nRecommendation {number}\n\nResponse: Accepted. {said}").unwrap();
        } else {
            let (at, kind) = (number - ANSWERED, kinds[number % 2]);
            let ask = format!("recommendation {number} of the Inspection of long lists in Glanrafon");
            writeln!(minutes, "({at})\tT H A T {ask} be closed as {kind}.").unwrap();
        }
    }
    [("report.md", report), ("answer.txt", answer), ("minutes.txt", minutes)]
}

/// The record of them.
async fn long_site(kinds: [&str; 2]) -> Site {
    let papers = long(kinds);
    let papers: Vec<(&str, &str)> = papers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Site::of("2025-06-01", &papers).await
}

/// The address of a link of the page, within its frame.
fn link(page: &str, is_wanted: impl Fn(&html::Tag) -> bool) -> Option<String> {
    let links = html::named(html::main(page), "a");
    links.iter().find(|tag| is_wanted(tag)).and_then(|tag| tag.get("href")).map(str::to_owned)
}

#[tokio::test]
async fn a_long_list_loses_no_row_and_no_question() {
    let site = long_site(["withdrawn"; 2]).await;
    let mut faults = Faults::default();
    for (address, keeps, expected) in [
        ("/threads", "", ANSWERED + CLOSED),
        ("/responses", "", ANSWERED),
        ("/commitments", "", ANSWERED),
        ("/silent", "", ANSWERED),
        ("/overdue", "", ANSWERED),
        ("/silent?on=2022-01-01", "on=2022-01-01", ANSWERED),
        ("/overdue?on=2022-01-01", "on=2022-01-01", ANSWERED),
        ("/owed?on=2021-01-01", "on=2021-01-01", ANSWERED),
        ("/cy/silent?on=2022-01-01", "on=2022-01-01", ANSWERED),
        ("/ended", "", CLOSED),
        ("/ended?kind=withdrawn", "kind=withdrawn", CLOSED),
    ] {
        let found = rows(&site, address, keeps, &mut faults).await;
        let once: BTreeSet<&String> = found.iter().collect();
        faults.same(address, "its rows", found.len(), expected);
        faults.same(address, "its rows, each once", once.len(), expected);
    }
    faults.end();
    site.holds().await;
}

#[tokio::test]
async fn a_filter_of_ended_threads_goes_along() {
    let site = long_site(["refused", "withdrawn"]).await;
    let mut faults = Faults::default();
    for kind in ["refused", "withdrawn"] {
        let address = format!("/ended?kind={kind}");
        let found = rows(&site, &address, &format!("kind={kind}"), &mut faults).await;
        faults.same(&address, "its rows", found.len(), CLOSED / 2);
    }
    let all = rows(&site, "/ended", "", &mut faults).await;
    faults.same("/ended", "its rows", all.len(), CLOSED);
    faults.end();
}

/// The page of a body shows ten of each role; all of them on the role's own pages, on the day asked for.
#[tokio::test]
async fn a_role_of_a_body_goes_on_over_its_pages() {
    let site = long_site(["withdrawn"; 2]).await;
    let mut faults = Faults::default();
    for query in ["", "?on=2022-01-01", "?as-at=700"] {
        let first = format!("/body/glanrafon-council{query}");
        let (view, page) = (site.json(&first).await, site.page(&first).await);
        for role in view["roles"].as_array().unwrap() {
            let (name, count) = (role["name"].as_str().unwrap(), role["count"].as_u64().unwrap());
            let shown = role["rows"].as_array().unwrap().len() as u64;
            faults.same(&first, &format!("rows shown of {name}"), shown, count.min(10));
            let more = link(&page, |tag| tag.get("href").unwrap().contains(&format!("role={name}")));
            faults.same(&first, &format!("whether there is more of {name}"), more.is_some(), count > 10);
            if let Some(more) = more {
                let seen = role_pages(&site, more, query.trim_start_matches('?'), &mut faults).await;
                let once = seen.iter().collect::<BTreeSet<_>>().len() as u64;
                faults.same(
                    &first,
                    &format!("all of {name}, each once"),
                    (seen.len() as u64, once),
                    (count, count),
                );
            }
        }
    }
    faults.end();
}

/// Everything on the pages of a role.
async fn role_pages(site: &Site, first: String, keeps: &str, faults: &mut Faults) -> Vec<String> {
    let mut seen = Vec::new();
    let mut next = Some(first);
    while let Some(address) = next {
        faults.holds(&address, &format!("it forgets {keeps:?}"), address.contains(keeps));
        let rows = site.json(&address).await["roles"][0]["rows"].clone();
        let rows = rows.as_array().unwrap();
        faults.holds(&address, "a link led to a page without a row", !rows.is_empty());
        seen.extend(rows.iter().map(ToString::to_string));
        assert!(seen.len() < 1_000, "{address} does not end");
        next = link(&site.page(&address).await, |tag| tag.get("href").unwrap().contains("&after="));
    }
    seen
}

#[tokio::test]
async fn problems_are_filtered_by_rule() {
    let site = long_site(["withdrawn"; 2]).await;
    let mut faults = Faults::default();
    let all = site.json("/problems").await;
    let rules = all["rules"].as_array().unwrap();
    let total: u64 = rules.iter().filter_map(|rule| rule["count"].as_u64()).sum();
    faults.same("/problems", "how many there are", all["total"].as_u64(), Some(total));
    faults.holds("/problems", &format!("it finds only {total}"), total > 100);
    for rule in rules {
        let code = rule["code"].as_str().unwrap();
        let view = site.json(&format!("/problems?rule={code}")).await;
        faults.same(code, "how many it finds", &view["total"], &rule["count"]);
        let rows = view["rows"].as_array().unwrap();
        faults.holds(
            code,
            "another rule's find is among its own",
            rows.iter().all(|row| row["code"] == code),
        );
    }
    faults.end();
}

#[tokio::test]
async fn the_pages_of_problems_hold_everything_once() {
    let site = long_site(["withdrawn"; 2]).await;
    let paper = site.json("/papers").await["rows"][1]["address"].as_str().unwrap().replace('/', "");
    let mut faults = Faults::default();
    for keeps in ["", "on=2022-01-01", "rule=C006"] {
        let mut next = Some(format!("/problems?paper={paper}&{keeps}"));
        let (mut seen, mut told) = (Vec::new(), 0);
        while let Some(address) = next {
            let view = site.json(&address).await;
            told = view["total"].as_u64().unwrap();
            seen.extend(view["rows"].as_array().unwrap().iter().map(ToString::to_string));
            next = link(&site.page(&address).await, |tag| tag.get("rel") == Some("next"));
            let kept = next.as_ref().is_none_or(|next| next.contains(keeps));
            faults.holds(&address, &format!("the next page, {next:?}, forgets {keeps:?}"), kept);
        }
        let once = seen.iter().collect::<BTreeSet<_>>().len() as u64;
        faults.same(keeps, "all of the paper, each once", (seen.len() as u64, once), (told, told));
        faults.holds(keeps, "one page was enough", told > 100);
    }
    faults.end();
}

/// A body that has no problem on one day is still a body.
#[tokio::test]
async fn a_filter_stays_good_whatever_the_day() {
    let site = Site::of("2025-06-01", &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    for query in ["body=glanrafon-council", "rule=C006", "paper=glanrafon-councils-inspection-foster-2024"] {
        for day in ["2025-06-01", "2024-04-03", "2000-01-01"] {
            let address = format!("/problems?{query}&on={day}");
            faults.same(&address, "the status", site.get(&address).await.status.as_u16(), 200);
        }
    }
    faults.end();
}

/// A number of a page that is not there is told like any other bad value.
#[tokio::test]
async fn no_list_has_more_pages_than_it_says() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let mut faults = Faults::default();
    for (address, pages) in [("/search?q=carer&page=", 1), ("/problems?page=", 1)] {
        for (page, status) in [(pages, 200), (pages + 1, 400), (9_999, 400)] {
            let asked = format!("{address}{page}");
            faults.same(&asked, "the status", site.get(&asked).await.status.as_u16(), status);
        }
    }
    faults.end();
}
