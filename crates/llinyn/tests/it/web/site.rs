//! A record in a folder of its own, and its pages, asked in process: no socket, no clock but the test's.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use http_body_util::BodyExt;
use llinyn::act::files::Files;
use llinyn::act::import::{Importer, Outcome, Paper};
use llinyn::clock::{Clock, SystemDice};
use llinyn::provider::Provider;
use llinyn::public::Public;
use llinyn::register::Register;
use llinyn::report::open_data::{self, Form};
use llinyn::web::{App, app};
use llinyn_model::id::Reference;
use llinyn_model::{Day, Instant};
use llinyn_store::{Mode, Store};
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

/// The address the site has for everybody.
pub(crate) const ADDRESS: &str = "https://llinyn.example";

/// A record and its pages.
pub(crate) struct Site {
    pub(crate) store: Store,
    clock: Arc<TestClock>,
    app: App,
    /// Gone with the test.
    folder: TempDir,
}

/// An answer, whole.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A clock that stands still until it is moved.
struct TestClock {
    now: AtomicI64,
    today: Mutex<Day>,
}

impl Site {
    /// An empty record, on a day.
    pub(crate) async fn new(today: &str) -> Site {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("llinyn.db").to_str().unwrap(), Mode::Create).await;
        Site::over(store.unwrap(), folder, today)
    }

    /// A record of papers, each with its file's name, on a day.
    pub(crate) async fn of(today: &str, papers: &[(&str, &str)]) -> Site {
        let site = Site::new(today).await;
        for (name, text) in papers {
            site.import(name, text).await;
        }
        site
    }

    /// The record of the sample papers, in the order of their names.
    pub(crate) async fn samples() -> Site {
        let site = Site::new("2026-11-22").await;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/papers");
        let listed =
            std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut files: Vec<_> = listed.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{} is empty", folder.display());
        for file in files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            site.add(&name, std::fs::read(&file).unwrap()).await;
        }
        site
    }

    /// The same pages over another record.
    pub(crate) fn like(&self, store: Store) -> Site {
        Site::over(store, tempfile::tempdir().unwrap(), &self.clock.today().to_string())
    }

    /// The same record and pages where no letters are sent.
    pub(crate) fn without_mail(self) -> Site {
        let public = Public { address: ADDRESS.to_owned(), mails: false };
        Site { app: app(self.store.clone(), kept(&self.folder), self.clock.clone(), public, None), ..self }
    }

    /// The same record and pages where files are kept elsewhere.
    pub(crate) fn keeping(self, files: Files) -> Site {
        let public = Public { address: ADDRESS.to_owned(), mails: true };
        Site { app: app(self.store.clone(), files, self.clock.clone(), public, None), ..self }
    }

    /// The same record and pages where people may sign in at a provider as well.
    pub(crate) fn signing_in_at(self, provider: Provider) -> Site {
        let public = Public { address: ADDRESS.to_owned(), mails: true };
        let files = kept(&self.folder);
        Site { app: app(self.store.clone(), files, self.clock.clone(), public, Some(provider)), ..self }
    }

    fn over(store: Store, folder: TempDir, today: &str) -> Site {
        let today = Mutex::new(today.parse().unwrap());
        let clock = Arc::new(TestClock { now: AtomicI64::new(1_772_323_200_000), today });
        let public = Public { address: ADDRESS.to_owned(), mails: true };
        Site { app: app(store.clone(), kept(&folder), clock.clone(), public, None), store, clock, folder }
    }

    /// Records a paper as `llinyn import --accept` does; the reference it got.
    pub(crate) async fn import(&self, name: &str, text: &str) -> Reference {
        self.add(name, text.as_bytes().to_vec()).await
    }

    async fn add(&self, name: &str, bytes: Vec<u8>) -> Reference {
        let register = Register::shipped().unwrap();
        let files = kept(&self.folder);
        let importer = Importer { store: &self.store, files: Some(&files), register: &register };
        let paper = Paper { name: name.to_owned(), bytes, reference: None, version_of: None };
        let at = self.clock.now();
        let reference = match importer.propose(paper, at, &mut SystemDice).await.unwrap() {
            Outcome::Proposed(proposal) => {
                importer.accept(&proposal, at, &mut SystemDice).await.unwrap();
                proposal.source.reference.clone()
            }
            Outcome::Known(source) => panic!("{name} is the same paper as {}", source.reference),
        };
        self.wait(1_000);
        reference
    }

    /// The bytes of every file of the record: the database, what belongs to it, and the papers.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
                }
            }
        }
        found
    }

    /// Where its files are kept.
    pub(crate) fn keeps(&self) -> Files {
        kept(&self.folder)
    }

    /// Moves the clock on, in milliseconds; back where they are less than nothing.
    pub(crate) fn wait(&self, millis: i64) {
        self.clock.now.fetch_add(millis, Ordering::SeqCst);
    }

    /// The moment, for what is recorded.
    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The day.
    pub(crate) fn today(&self) -> Day {
        self.clock.today()
    }

    /// It becomes another day.
    pub(crate) fn day(&self, today: &str) {
        *self.clock.today.lock().unwrap() = today.parse().unwrap();
    }

    /// Runs the clock for its day, as a server does by itself.
    pub(crate) async fn ticks(&self) {
        let (now, today) = (self.clock.now(), self.clock.today());
        llinyn::act::clock::run(&self.store, now, today, &mut SystemDice).await.unwrap();
        self.wait(1_000);
    }

    /// Gets an address as a browser does.
    pub(crate) async fn get(&self, address: &str) -> Reply {
        self.send(Method::GET, address, &[("accept", "text/html,*/*;q=0.8")]).await
    }

    /// Sends a request.
    pub(crate) async fn send(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::empty()).unwrap_or_else(|error| panic!("{address}: {error}"))).await
    }

    /// Sends a request that was made elsewhere.
    pub(crate) async fn ask(&self, request: Request) -> Reply {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Reply { status: parts.status, headers: parts.headers, body }
    }

    /// The HTML of a page that is there.
    pub(crate) async fn page(&self, address: &str) -> String {
        let reply = self.get(address).await;
        assert_eq!(reply.status, StatusCode::OK, "{address}");
        assert_eq!(reply.header(header::CONTENT_TYPE), "text/html; charset=utf-8", "{address}");
        reply.text()
    }

    /// What a page shows, as data; `address` may have a query.
    pub(crate) async fn json(&self, address: &str) -> Value {
        let reply = self.send(Method::GET, address, &[("accept", "application/json")]).await;
        assert_eq!(reply.status, StatusCode::OK, "{address}: {}", reply.text());
        reply.json()["page"].clone()
    }

    /// The open data of a noun, as JSON.
    pub(crate) async fn open_data(&self, noun: &str) -> Value {
        let folder = tempfile::tempdir().unwrap();
        open_data::write(&self.store, folder.path(), Form::Json).await.unwrap();
        let text = std::fs::read_to_string(folder.path().join(format!("{noun}.json"))).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    /// How many of the kept files hold these words.
    pub(crate) fn files_that_hold(&self, words: &str) -> usize {
        let folders = std::fs::read_dir(self.folder.path().join("llinyn.db.files")).unwrap();
        let files = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap());
        files
            .filter(|file| std::fs::read_to_string(file.as_ref().unwrap().path()).unwrap().contains(words))
            .count()
    }

    /// The law every test ends with: the ledger holds, and the tables are what the entries say.
    pub(crate) async fn holds(&self) {
        let report = self.store.verify().await.unwrap();
        assert_eq!(report.findings, []);
        assert_eq!(report.entries, self.store.head().await.unwrap().seq);
        assert!(report.entries > 0, "nothing was recorded");
        assert_eq!(self.store.rebuild().await.unwrap(), []);
    }
}

/// Where the files of a record in a folder are kept.
fn kept(folder: &TempDir) -> Files {
    Files::beside(folder.path().join("llinyn.db").to_str().unwrap())
}

impl Reply {
    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// A header; the empty text where there is none.
    pub(crate) fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Whether it is a page of HTML.
    pub(crate) fn is_html(&self) -> bool {
        self.header(header::CONTENT_TYPE).starts_with("text/html")
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.now.load(Ordering::SeqCst))
    }

    fn today(&self) -> Day {
        *self.today.lock().unwrap()
    }
}
