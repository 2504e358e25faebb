//! Single sign-on, against a provider that runs for the test: npm's oidc-provider, over a real wire.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use axum::body::Bytes;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use llinyn::act::account;
use llinyn::clock::{Clock, SystemClock};
use llinyn::provider::Provider;
use llinyn_model::account::{Membership, Role};

use super::person::{HOST, invite, site};
use crate::web::site::{ADDRESS, Reply, Site};

/// A provider, ended with the test.
struct Server {
    child: Child,
    /// It writes as long as somebody reads.
    _out: BufReader<ChildStdout>,
    issuer: String,
}

impl Server {
    fn start() -> Server {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/provider.mjs");
        let child = Command::new("node").arg(script).stdout(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("node does not run: {error}"));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut issuer = String::new();
        while !issuer.starts_with("http://") {
            issuer.clear();
            assert!(out.read_line(&mut issuer).unwrap() > 0, "no provider: `cargo xtask setup` installs it");
        }
        Server { child, _out: out, issuer: issuer.trim().to_owned() }
    }

    fn provider(&self, secret: &str) -> Provider {
        Provider::new(&self.issuer, "llinyn", Some(secret.to_owned())).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A record whose people sign in at a provider, at the hour it is there.
async fn site_with(server: &Server) -> Site {
    let site = site().await.signing_in_at(server.provider("cyfrinach"));
    site.wait(SystemClock.now().0 - site.now().0);
    site
}

/// A browser that knows the site and the provider.
struct Browser<'s> {
    site: &'s Site,
    /// The cookies of the site, and those of the provider.
    own: BTreeMap<String, String>,
    theirs: BTreeMap<String, String>,
}

fn held(jar: &BTreeMap<String, String>) -> String {
    jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

fn keep(jar: &mut BTreeMap<String, String>, headers: &header::HeaderMap) {
    for cookie in headers.get_all(header::SET_COOKIE) {
        let (cookie, rest) = cookie.to_str().unwrap().split_once(';').unwrap();
        let (name, value) = cookie.split_once('=').unwrap();
        if rest.contains("Max-Age=0") || value.is_empty() {
            jar.remove(name);
        } else {
            jar.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl<'s> Browser<'s> {
    fn new(site: &'s Site) -> Browser<'s> {
        Browser { site, own: BTreeMap::new(), theirs: BTreeMap::new() }
    }

    /// Opens an address of the site.
    async fn opens(&mut self, address: &str) -> Reply {
        let cookies = held(&self.own);
        let headers = [("host", HOST), ("accept", "text/html"), ("cookie", cookies.as_str())];
        let reply = self.site.send(Method::GET, address, &headers).await;
        keep(&mut self.own, &reply.headers);
        reply
    }

    /// Sets out for the provider; the address it leads to.
    async fn sets_out(&mut self, address: &str) -> String {
        let reply = self.opens(address).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        reply.header(header::LOCATION).to_owned()
    }

    /// Shows the provider who they are, and agrees; where on the site that leads back to.
    async fn shows(&mut self, address: &str, who: &str) -> String {
        let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
        let told = client.get(format!("{}/person/{who}", origin(address)).parse().unwrap()).await.unwrap();
        assert_eq!(told.status(), StatusCode::OK);
        let name = who.split('/').next().unwrap();
        let (mut address, mut form) = (address.to_owned(), None::<String>);
        for _ in 0..12 {
            let request = Request::builder().uri(&address).header(header::COOKIE, held(&self.theirs));
            let request = match form.take() {
                Some(fields) => request
                    .method(Method::POST)
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .body(Full::new(fields.into())),
                None => request.body(Full::default()),
            };
            let (head, body) = client.request(request.unwrap()).await.unwrap().into_parts();
            keep(&mut self.theirs, &head.headers);
            if let Some(to) = head.headers.get(header::LOCATION) {
                let to = to.to_str().unwrap();
                if let Some(back) = to.strip_prefix(ADDRESS) {
                    return back.to_owned();
                }
                address =
                    if to.starts_with('/') { format!("{}{to}", origin(&address)) } else { to.to_owned() };
                continue;
            }
            let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
            assert_eq!(head.status, StatusCode::OK, "{address}: {text}");
            let prompt = if text.contains("name=\"login\"") { "login" } else { "consent" };
            let fields = [("prompt", prompt), ("login", name), ("password", "x")];
            form = Some(serde_urlencoded::to_string(fields).unwrap());
        }
        panic!("the provider leads nowhere: {address}")
    }

    /// All of the way, from a page of the site and back.
    async fn signs_in(&mut self, from: &str, who: &str) -> Reply {
        let there = self.sets_out(from).await;
        let back = self.shows(&there, who).await;
        self.opens(&back).await
    }
}

fn origin(address: &str) -> &str {
    let path = address.match_indices('/').nth(2).map_or(address.len(), |(at, _)| at);
    &address[..path]
}

/// Somebody as the provider is told of them: a name, an address, and whether it is to vouch for that.
const CARYS: &str = "carys/Carys@Glanrafon.example/vouched";

/// An invited person comes in without choosing a password, and again by the name the provider knows them by, whatever
/// becomes of their address; and no longer than they may.
#[tokio::test]
async fn an_invited_person_comes_in_by_the_word_of_a_provider() {
    let server = Server::start();
    let site = site_with(&server).await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Browser::new(&site);
    for (address, button) in
        [("/sign-in", "Sign in at 127.0.0.1"), ("/cy/sign-in", "Mewngofnodi drwy 127.0.0.1")]
    {
        assert!(carys.opens(address).await.text().contains(button), "{address}");
    }
    let reply = carys.signs_in("/cy/sign-in/provider?next=/bodies", CARYS).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, "/bodies"),
        "{}",
        reply.text()
    );
    assert!(carys.opens("/cy/me").await.text().contains("Cyfrannwr"), "her role is her account's");
    assert_eq!(carys.own.len(), 1, "of the way no cookie is left");
    assert!(
        account::invited(&site.store, &token, site.now()).await.unwrap().is_none(),
        "the invitation is used"
    );
    // The provider says another address of her, and vouches for none: she is known by her own name there.
    let mut later = Browser::new(&site);
    let reply = later.signs_in("/sign-in/provider", "carys/carys@elsewhere.example").await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, "/me"),
        "{}",
        reply.text()
    );
    // Every session ends at once when she is let in no more, and none begins.
    account::revoke(&site.store, "carys@glanrafon.example").await.unwrap();
    for browser in [&mut carys, &mut later] {
        assert_eq!(browser.opens("/me").await.header(header::LOCATION), "/sign-in?next=%2Fme");
    }
    let refused = later.signs_in("/cy/sign-in/provider", CARYS).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Ni wahoddwyd neb"), "{}", refused.text());
    site.holds().await;
}

/// What went wrong on the way, where the way may have been bent: at the provider, and on the way back.
type Bent = fn(&str) -> String;

fn straight(address: &str) -> String {
    address.to_owned()
}

/// An address with another value in a field.
fn with(address: &str, field: &str, value: &str) -> String {
    let (path, query) = address.split_once('?').unwrap();
    let mut fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
    let held =
        fields.iter_mut().find(|(name, _)| name == field).unwrap_or_else(|| panic!("{field} in {address}"));
    value.clone_into(&mut held.1);
    format!("{path}?{}", serde_urlencoded::to_string(fields).unwrap())
}

const NOT_HELD: [&str; 2] = ["This sign-in does not hold", "Nid yw’r mewngofnodi hwn yn dal"];
const NO_ACCOUNT: [&str; 2] = ["Nobody was invited", "Ni wahoddwyd neb"];
const NOT_VOUCHED: [&str; 2] = ["does not vouch for your e-mail address", "yn cadarnhau’ch cyfeiriad e-bost"];

/// Whoever does not come back as they set out stays outside, is told so in their language, and finds the other way in.
#[tokio::test]
async fn what_does_not_hold_is_refused() {
    let server = Server::start();
    let site = site_with(&server).await;
    invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    invite(&site, "huw@glanrafon.example", Role::Reader).await;
    assert_eq!(Browser::new(&site).signs_in("/sign-in/provider", CARYS).await.status, StatusCode::SEE_OTHER);
    let cases: [(&str, &str, Bent, Bent, [&str; 2]); 8] = [
        ("another state", CARYS, straight, |back| with(back, "state", "0"), NOT_HELD),
        ("another code", CARYS, straight, |back| with(back, "code", "0"), NOT_HELD),
        ("no code", CARYS, straight, |back| with(back, "code", ""), NOT_HELD),
        ("another nonce", CARYS, |there| with(there, "nonce", "0"), straight, NOT_HELD),
        (
            "another challenge",
            CARYS,
            |there| with(there, "code_challenge", &"0".repeat(43)),
            straight,
            NOT_HELD,
        ),
        ("an address nobody vouches for", "huw/huw@glanrafon.example", straight, straight, NOT_VOUCHED),
        ("nobody's address", "mair/mair@glanrafon.example/vouched", straight, straight, NO_ACCOUNT),
        ("somebody else's account", "mair/carys@glanrafon.example/vouched", straight, straight, NO_ACCOUNT),
    ];
    for (case, who, there, back, words) in cases {
        for (prefix, words) in ["", "/cy"].into_iter().zip(words) {
            let mut browser = Browser::new(&site);
            let to = browser.sets_out(&format!("{prefix}/sign-in/provider?next=/bodies")).await;
            let led = browser.shows(&there(&to), who).await;
            refuses(&mut browser, &back(&led), StatusCode::UNPROCESSABLE_ENTITY, case, words).await;
        }
    }
    assert!(!account_is_open(&site, "huw@glanrafon.example").await, "nobody came in");
}

/// The form is shown again with what is wrong, and nobody is signed in.
async fn refuses(browser: &mut Browser<'_>, address: &str, status: StatusCode, case: &str, words: &str) {
    let reply = browser.opens(address).await;
    assert_eq!(reply.status, status, "{case}: {}", reply.text());
    for part in [words, "name=\"password\"", "class=\"button\""] {
        assert!(reply.text().contains(part), "{case} lacks {part}: {}", reply.text());
    }
    assert_eq!(reply.header(header::CACHE_CONTROL), "no-store", "{case}");
    assert_eq!(browser.own.len(), 0, "{case}: neither a session nor a way is left");
}

async fn account_is_open(site: &Site, email: &str) -> bool {
    let (account, _) = site.store.account_of(email).await.unwrap().unwrap();
    account.membership == Membership::Active
}

/// A way back belongs to one browser, is gone once, and runs out.
#[tokio::test]
async fn a_way_back_is_gone_once_by_whoever_set_out() {
    let server = Server::start();
    let site = site_with(&server).await;
    invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Browser::new(&site);
    let there = carys.sets_out("/sign-in/provider").await;
    let back = carys.shows(&there, CARYS).await;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    refuses(&mut Browser::new(&site), &back, status, "another browser", NOT_HELD[0]).await;
    let way = carys.own.clone();
    assert_eq!(carys.opens(&back).await.status, StatusCode::SEE_OTHER);
    let mut again = Browser { own: way, ..Browser::new(&site) };
    refuses(&mut again, &back, status, "a code used twice", NOT_HELD[0]).await;
    let there = again.sets_out("/sign-in/provider").await;
    let back = again.shows(&there, CARYS).await;
    site.wait(2 * 60 * 60 * 1000);
    refuses(&mut again, &back, status, "a word that has run out", NOT_HELD[0]).await;
    let mut denied = Browser::new(&site);
    let there = denied.sets_out("/sign-in/provider").await;
    let (_, query) = there.split_once('?').unwrap();
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
    let (_, state) = fields.iter().find(|(name, _)| name == "state").unwrap();
    let denial = format!("/sign-in/provider/back?error=access_denied&state={state}");
    refuses(&mut denied, &denial, status, "the provider says no", NOT_HELD[0]).await;
}

/// A provider that is down, or does not know the program, keeps nobody from the other way in; without one there is no button.
#[tokio::test]
async fn a_provider_that_is_down_is_told() {
    let server = Server::start();
    let words = ["127.0.0.1 cannot be reached", "Ni ellir cyrraedd 127.0.0.1"];
    let site = site().await;
    for address in ["/sign-in/provider", "/cy/sign-in/provider/back?code=1&state=1"] {
        assert_eq!(site.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert!(!site.page("/sign-in").await.contains("class=\"button\""));
    let site = site.signing_in_at(server.provider("gair arall"));
    site.wait(SystemClock.now().0 - site.now().0);
    let mut carys = Browser::new(&site);
    let there = carys.sets_out("/sign-in/provider").await;
    let back = carys.shows(&there, CARYS).await;
    let status = StatusCode::SERVICE_UNAVAILABLE;
    refuses(&mut carys, &back, status, "another secret", words[0]).await;
    let there = carys.sets_out("/sign-in/provider").await;
    let back = carys.shows(&there, CARYS).await;
    drop(server);
    refuses(&mut carys, &back, status, "gone on the way", words[0]).await;
    for (prefix, words) in ["", "/cy"].into_iter().zip(words) {
        refuses(&mut carys, &format!("{prefix}/sign-in/provider?next=/me"), status, "down", words).await;
    }
}

/// Where somebody is led who has signed in is a page of this site, and no cookie of ours says more than it should.
#[tokio::test]
async fn nobody_is_led_astray_by_a_provider() {
    let server = Server::start();
    let site = site_with(&server).await;
    invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    for (next, to) in [
        ("/bodies", "/bodies"),
        ("//evil.example", "/me"),
        ("https%3A%2F%2Fevil.example", "/me"),
        ("/me%3BDomain%3Devil.example", "/me"),
        ("", "/me"),
    ] {
        let mut carys = Browser::new(&site);
        let start = format!("/sign-in/provider?next={next}");
        let cookie = carys.opens(&start).await.header(header::SET_COOKIE).to_owned();
        assert!(cookie.starts_with("__Host-llinyn-way=") && !cookie.contains("evil"), "{cookie}");
        for part in ["; Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=900"] {
            assert!(cookie.contains(part), "{cookie} lacks {part}");
        }
        let reply = carys.signs_in(&start, CARYS).await;
        assert_eq!(reply.header(header::LOCATION), to, "{next}");
    }
}
