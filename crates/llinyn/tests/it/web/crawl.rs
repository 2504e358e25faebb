//! A walk from the first pages along every link to the end: no link is dead, none leaves the record, and whatever is
//! reached is a whole page in its language.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::{Method, StatusCode, header};
use llinyn::locale::Locales;
use llinyn_model::Language;
use serde_json::Value;

use super::faults::Faults;
use super::html;
use super::site::{Reply, Site};

/// All that can be reached.
struct Walk {
    pages: BTreeMap<String, Reply>,
    /// Each link with the first page it stands on.
    links: BTreeMap<String, String>,
}

impl Walk {
    /// Follows every link from the first page of each language.
    async fn new(site: &Site) -> Walk {
        Walk::from(site, "", &[]).await
    }

    /// The same as whoever carries a cookie, from some pages more.
    async fn from(site: &Site, cookie: &str, also: &[&str]) -> Walk {
        let mut walk = Walk { pages: BTreeMap::new(), links: BTreeMap::new() };
        let mut waiting: VecDeque<String> =
            ["/", "/cy/"].iter().chain(also).map(|&page| page.to_owned()).collect();
        while let Some(address) = waiting.pop_front() {
            if walk.pages.contains_key(&address) {
                continue;
            }
            let headers = [("accept", "text/html,*/*;q=0.8"), ("cookie", cookie)];
            let reply = site.send(Method::GET, &address, &headers).await;
            let mut leads: Vec<String> = Vec::new();
            if reply.is_html() {
                leads = links(&reply.text());
            } else if reply.status == StatusCode::SEE_OTHER {
                leads.push(reply.header(header::LOCATION).to_owned());
            }
            for link in leads {
                if is_ours(&link) {
                    waiting.push_back(page_of(&link, &address).to_owned());
                }
                walk.links.entry(link).or_insert_with(|| address.clone());
            }
            walk.pages.insert(address, reply);
        }
        walk
    }

    /// The pages of HTML, with their addresses.
    fn html(&self) -> impl Iterator<Item = (&str, String)> {
        let whole = self.pages.iter().filter(|(_, reply)| reply.status == StatusCode::OK && reply.is_html());
        whole.map(|(address, reply)| (address.as_str(), reply.text()))
    }

    /// Where a link leads in the end: the page and the fragment.
    fn end(&self, link: &str, from: &str) -> (&Reply, String) {
        let mut fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
        let mut reply = &self.pages[page_of(link, from)];
        for _ in 0..5 {
            if reply.status != StatusCode::SEE_OTHER {
                break;
            }
            let to = reply.header(header::LOCATION);
            fragment = to.split_once('#').map_or(fragment, |(_, fragment)| fragment);
            reply = &self.pages[page_of(to, from)];
        }
        (reply, fragment.to_owned())
    }
}

/// All that whoever carries a cookie can reach, from the first pages and from some more.
pub(crate) async fn reached(site: &Site, cookie: &str, also: &[&str]) -> BTreeMap<String, Reply> {
    Walk::from(site, cookie, also).await.pages
}

/// Everything a page refers to.
fn links(page: &str) -> Vec<String> {
    let referring = ["href", "src", "action"];
    let tags = html::tags(page);
    let found = tags.iter().flat_map(|tag| referring.iter().filter_map(|name| tag.get(name)));
    found.map(str::to_owned).collect()
}

/// Whether an address stays within the record: a path, a query or a fragment, and no other host.
fn is_ours(link: &str) -> bool {
    (link.starts_with(['/', '?', '#'])) && !link.starts_with("//") && !link.starts_with("/\\")
}

/// The address of a link without its fragment; `from` where it has nothing else.
fn page_of<'l>(link: &'l str, from: &'l str) -> &'l str {
    match link.split_once('#').map_or(link, |(page, _)| page) {
        "" => from,
        page => page,
    }
}

fn language(address: &str) -> &'static str {
    if address == "/cy" || address.starts_with("/cy/") { "cy" } else { "en" }
}

#[tokio::test]
async fn no_link_is_dead_and_none_leaves_the_record() {
    let site = Site::samples().await;
    let walk = Walk::new(&site).await;
    let mut faults = Faults::default();
    for (link, from) in &walk.links {
        let case = format!("{link} on {from}");
        faults.holds(&case, "leads to another host", is_ours(link));
        if !is_ours(link) {
            continue;
        }
        let (reply, fragment) = walk.end(link, from);
        faults.same(&case, "its status", reply.status, StatusCode::OK);
        if !fragment.is_empty() && reply.is_html() {
            let there = html::tags(&reply.text()).iter().any(|tag| tag.get("id") == Some(&fragment));
            faults.holds(&case, "the place it names is not on the page", there);
        }
    }
    faults.end();
}

/// The kinds of page there are: the home page as `/`, one that leads elsewhere with `>` behind it.
const KINDS: &str = "/ papers threads responses commitments plans meetings bodies owed undated silent ended problems \
    reviews search explain voices index.json verify body/pack body/pack/docx explain/ body/ */r */c */p \
    */m */q */b */f */n */u */*/repeats */*/wordings */plain */s> */e> */o> */k> */d> */g> */v> */x>";

/// One address of every kind must be reached, or the walk proves nothing.
#[tokio::test]
async fn every_kind_of_page_is_reached_in_both_languages() {
    let site = Site::samples().await;
    let walk = Walk::new(&site).await;
    let mut kinds: BTreeSet<(&str, String)> = BTreeSet::new();
    for (address, reply) in &walk.pages {
        let path = address.split(['?', '#']).next().unwrap();
        let path = path.strip_prefix("/cy").unwrap_or(path);
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let kind = match parts.as_slice() {
            [""] => "/".to_owned(),
            [one] => (*one).to_owned(),
            [first @ ("explain" | "body" | "assets"), _] => format!("{first}/"),
            ["body", _, "pack" | "pack.json"] => "body/pack".to_owned(),
            ["body", _, "pack", form] => format!("body/pack/{form}"),
            [_, _, "repeats" | "repeats.json"] => "*/*/repeats".to_owned(),
            [_, _, "wordings" | "wordings.json"] => "*/*/wordings".to_owned(),
            [_, item] => format!("*/{}", &item[..1]),
            [_, _, "plain" | "plain.json"] => "*/plain".to_owned(),
            other => panic!("{other:?}"),
        };
        let kind = if reply.status == StatusCode::SEE_OTHER { format!("{kind}>") } else { kind };
        kinds.insert((language(address), kind));
    }
    let mut faults = Faults::default();
    for kind in KINDS.split_whitespace() {
        for language in ["en", "cy"] {
            let reached = kinds.contains(&(language, kind.to_owned()));
            faults.holds(language, &format!("no link leads to {kind:?}"), reached);
        }
    }
    faults.end();
}

#[tokio::test]
async fn every_page_is_whole_in_its_language_and_guarded() {
    let site = Site::samples().await;
    let walk = Walk::new(&site).await;
    let mut faults = Faults::default();
    for (address, page) in walk.html() {
        whole(&mut faults, address, &page, &walk.pages[address]);
    }
    for (address, page) in walk.html() {
        let links: Vec<String> = html::named(&page, "a")
            .iter()
            .filter(|tag| tag.get("class") == Some("language"))
            .filter_map(|tag| tag.get("href").map(str::to_owned))
            .collect();
        let [other] = links.as_slice() else {
            faults.same(address, "the links to the other language", links, ["one"]);
            continue;
        };
        faults.holds(address, "its other language is its own", language(other) != language(address));
        faults.same(address, "the status of its other language", walk.pages[other].status, StatusCode::OK);
        let back = walk.pages[other].text();
        let returns = html::named(&back, "a")
            .iter()
            .any(|tag| tag.get("class") == Some("language") && same_page(tag.get("href").unwrap(), address));
        faults.holds(address, "its other language does not lead back", returns);
    }
    faults.end();
}

/// `/cy` and `/cy/` are one page.
fn same_page(a: &str, b: &str) -> bool {
    a.trim_end_matches('/') == b.trim_end_matches('/')
}

fn whole(faults: &mut Faults, address: &str, page: &str, reply: &Reply) {
    let lang = language(address);
    faults.holds(address, "it does not begin as HTML does", page.starts_with("<!doctype html>"));
    faults.same(address, "the language of its element", html::only(page, "html").get("lang"), Some(lang));
    faults.same(address, "Content-Language", reply.header(header::CONTENT_LANGUAGE), lang);
    let policy = reply.header(header::CONTENT_SECURITY_POLICY);
    for rule in [
        "default-src 'none'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        faults.holds(
            address,
            &format!("the policy {policy:?} lacks {rule}"),
            policy.split("; ").any(|held| held == rule),
        );
    }
    faults.holds(
        address,
        "the policy lets scripts in",
        !policy.contains("script-src") && !policy.contains("unsafe"),
    );
    faults.same(address, "X-Content-Type-Options", reply.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    faults.same(address, "Referrer-Policy", reply.header(header::REFERRER_POLICY), "same-origin");
    let title = html::only(page, "title").text();
    faults.holds(
        address,
        &format!("its title is {title:?}"),
        title.len() > " – Llinyn".len() && title.ends_with(" – Llinyn"),
    );
    let tags = html::tags(page);
    let headings: Vec<String> = tags.iter().filter(|tag| tag.name == "h1").map(html::Tag::text).collect();
    faults.holds(
        address,
        &format!("its first headings are {headings:?}"),
        headings.len() == 1 && !headings[0].is_empty(),
    );
    let running =
        tags.iter().any(|tag| tag.name == "script" || tag.name == "iframe" || tag.get("style").is_some());
    faults.holds(address, "it has a script, a frame or a style of its own", !running);
    let mut seen = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        faults.holds(address, &format!("two elements are called {id:?}"), seen.insert(id));
    }
    let shown = html::text(page);
    faults.holds(
        address,
        "a message is not there",
        !shown.contains('⟨') && !shown.contains("{$") && !shown.contains("{ $"),
    );
}

#[tokio::test]
async fn a_page_says_the_same_as_data_however_it_is_asked_for() {
    let site = Site::samples().await;
    let walk = Walk::new(&site).await;
    let mut faults = Faults::default();
    for (address, page) in walk.html() {
        let links = html::named(&page, "link");
        let json = links.iter().find(|tag| tag.get("type") == Some("application/json"));
        let Some(json) = json.and_then(|tag| tag.get("href")) else {
            faults.holds(address, "it does not say where its data are", false);
            continue;
        };
        let by_name = &walk.pages[json];
        let by_header = site.send(Method::GET, address, &[("accept", "application/json")]).await;
        for reply in [by_name, &by_header] {
            faults.same(json, "its status", reply.status, StatusCode::OK);
            faults.same(json, "its type", reply.header(header::CONTENT_TYPE), "application/json");
        }
        let (named, accepted): (Value, Value) = (by_name.json(), by_header.json());
        faults.holds(address, "its data differ by how they are asked for", named == accepted);
        faults.same(address, "the language of its data", named["language"].as_str(), Some(language(address)));
        let path = address.split('?').next();
        faults.same(address, "the address in its data", named["address"].as_str(), path);
        faults.holds(
            address,
            "its data show nothing",
            named["page"].as_object().is_some_and(|page| !page.is_empty()),
        );
    }
    faults.end();
}

/// Law 1, on the pages: a thread that is open is owed something. A page that cannot tell what says that the law is
/// broken, and no page of the samples may have to.
#[tokio::test]
async fn no_thread_of_the_samples_ends_in_silence() {
    let site = Site::samples().await;
    let walk = Walk::new(&site).await;
    let told = Locales::new().of(Language::En).t("status-nothing-owed");
    let mut faults = Faults::default();
    for (address, page) in walk.html().filter(|(address, _)| language(address) == "en") {
        faults.holds(address, "nothing is owed, and it has not ended", !html::text(&page).contains(&told));
    }
    faults.end();
    site.holds().await;
}
