//! A child's name: in the sealed original, and nowhere else.
//!
//! No test here holds the name. It is learnt from the original, at the place the N001 mark stands for, and no
//! failure prints it: what is told is where it was found.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use axum::body::Body;
use axum::http::header::LOCATION;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use llinyn::act::files::Files;
use llinyn::clock::{Clock, SharedClock};
use llinyn::locale::Locales;
use llinyn::public::Public;
use llinyn::web::{App, app};
use llinyn_model::source::Visibility;
use llinyn_model::{Day, Instant, Language, fold};
use llinyn_reading::{Output, Reading, WITHHELD};
use llinyn_store::Query;
use serde_json::Value;
use tower::ServiceExt;

use super::record::{Record, day};
use super::{Checked, PAPERS, each, file, flat, read};

/// What stands behind the marks of a paper. It cannot be shown: it has no `Debug` and no `Display`.
struct Name {
    /// The name whole, then each of its words; in small type.
    forms: Vec<String>,
}

impl Name {
    /// Learns the name of paper 004 from its original.
    fn learn() -> Name {
        let reading = read("004");
        let original = spaced(&fs::read_to_string(file("004")).unwrap());
        let mut forms = Vec::new();
        for problem in reading.problems.iter().filter(|problem| problem.code == "N001") {
            for span in &problem.spans {
                let name = behind(&reading, span.start, &original);
                assert!(name.contains(' '), "the mark stands for one word, not for a name");
                forms.extend(name.split(' ').map(str::to_lowercase));
                forms.insert(0, name.to_lowercase());
            }
        }
        assert!(!forms.is_empty(), "no mark stands for a name");
        assert!(forms.iter().all(|form| form.chars().count() > 3), "a word this short is found everywhere");
        Name { forms }
    }

    /// Whether the name, or a word of it, stands in a text.
    fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let is_word = |at: usize, form: &str| {
            let (before, after) = (text[..at].chars().next_back(), text[at + form.len()..].chars().next());
            !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
        };
        let folded = fold::text(&text);
        self.forms.iter().any(|form| {
            text.match_indices(form.as_str()).any(|(at, _)| is_word(at, form))
                || folded.split(' ').any(|word| word == fold::text(form))
        })
    }

    /// Whether a word of it stands in bytes, as part of a longer run of letters too.
    fn is_in_bytes(&self, bytes: &[u8]) -> bool {
        let bytes = bytes.to_ascii_lowercase();
        self.forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form.as_bytes()))
    }

    /// That it does not stand in a text. The place is told only where it does not hold the name itself.
    fn is_not_in(&self, place: &str, text: &str) -> Checked {
        let place = if self.is_in(place) { "an address or a file's name, and" } else { place };
        if self.is_in(place) || self.is_in(text) { Err(format!("{place} holds the name")) } else { Ok(()) }
    }
}

/// The words of an original that a mark of its canonical text stands for: between what stands before and behind it.
fn behind(reading: &Reading, mark: usize, original: &str) -> String {
    let passage = reading.passage_at(mark).unwrap().span;
    let before = spaced(&reading.text[passage.start..mark]);
    let after = spaced(&reading.text[mark + WITHHELD.len()..passage.end]);
    let after: String = after.chars().take_while(|c| *c != '⟦').take(30).collect();
    let from =
        original.find(&before).expect("what stands before the mark stands in the original") + before.len();
    let length = original[from..].find(&after).expect("what stands behind the mark stands in the original");
    original[from..from + length].trim().to_owned()
}

/// A text on one line, its spaces single.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    for c in flat(text).chars().map(|c| if c.is_whitespace() { ' ' } else { c }) {
        if c != ' ' || !spaced.ends_with(' ') {
            spaced.push(c);
        }
    }
    spaced
}

/// A clock that stands still a month after the last of the papers.
struct Still;

impl Clock for Still {
    fn now(&self) -> Instant {
        Instant(1_664_539_200_000)
    }

    fn today(&self) -> Day {
        day("2022-09-30")
    }
}

/// The pages of a record.
fn pages(record: &Record) -> App {
    let clock: SharedClock = std::sync::Arc::new(Still);
    app(record.store.clone(), Files::beside("none"), clock, Public::default(), None)
}

async fn get(app: &App, address: &str) -> (StatusCode, String) {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    // Where a page sends one on, that address is told as a link of it.
    let onward = response.headers().get(LOCATION).and_then(|address| address.to_str().ok());
    let onward = onward.map_or_else(String::new, |address| format!("href=\"{address}\""));
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&bytes).into_owned() + &onward)
}

/// The addresses of this host a page links to, without their fragments.
fn links(html: &str) -> Vec<String> {
    let targets = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = targets.filter(|target| target.starts_with('/') && !target.starts_with("//"));
    own.filter_map(|target| target.split('#').next()).map(|target| target.replace("&amp;", "&")).collect()
}

#[test]
fn the_original_holds_the_name_and_the_reading_does_not() {
    let name = Name::learn();
    assert!(name.is_in(&fs::read_to_string(file("004")).unwrap()), "the original must hold it");
    let reading = read("004");
    assert_eq!(reading.text.matches(WITHHELD).count(), 1);
    assert!(!name.is_in(&reading.text), "the canonical text holds it");
    assert!(!name.is_in(&format!("{reading:?}")), "a proposal holds it");
    let locales = Locales::new();
    for language in [Language::En, Language::Cy] {
        let locale = locales.of(language);
        let output = Output::new(&reading, &|problem| ("", locale.t(problem.code)));
        assert!(!name.is_in(&serde_json::to_string(&output).unwrap()), "the output of a reading holds it");
    }
}

#[tokio::test]
async fn the_original_is_sealed() {
    let record = Record::new().await;
    let source = &record.paper("004").source;
    assert_eq!(source.original, Visibility::Sealed);
    assert!(PAPERS[..4].iter().all(|number| record.paper(number).source.original == Visibility::Public));
    let folder = format!("{}.files", record.database().display());
    let path = Path::new(&folder).join(&source.digest[..2]).join(&source.digest);
    assert!(fs::read(&path).unwrap() == fs::read(file("004")).unwrap(), "the original is kept as it came");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o077,
            0,
            "others may read the original"
        );
    }
    let app = pages(&record);
    for address in [format!("/{}", source.digest), format!("/{}/original", source.reference)] {
        assert_eq!(get(&app, &address).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn no_file_of_the_record_holds_the_name_but_the_sealed_original() {
    let (name, record) = (Name::learn(), Record::new().await);
    record.store.close().await;
    let sealed = record.paper("004").source.digest.clone();
    let mut holding = Vec::new();
    let mut seen = 0;
    walk(record.folder.path(), &mut |path| {
        seen += 1;
        if path.file_name().is_some_and(|name| *name == *sealed)
            || !name.is_in_bytes(&fs::read(path).unwrap())
        {
            return;
        }
        let extension = path.extension().unwrap_or_default();
        holding.push(if name.is_in(&path.display().to_string()) {
            "a file's name".into()
        } else {
            extension.to_owned()
        });
    });
    assert!(seen >= 6, "a database and five originals");
    assert!(holding.is_empty(), "files hold the name: {holding:?}");
}

fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, each) } else { each(&path) }
    }
}

#[tokio::test]
async fn no_table_holds_the_name() {
    let (name, record) = (Name::learn(), Record::new().await);
    let head = i64::try_from(record.store.head().await.unwrap().seq).unwrap();
    let mut rows = Vec::new();
    for noun in llinyn_store::NOUNS {
        rows.extend(
            record.store.nouns(noun, 0, head).await.unwrap().into_iter().map(|(_, doc)| (*noun, doc)),
        );
    }
    rows.extend(record.papers.iter().map(|paper| ("text", paper.source.text.clone())));
    assert!(rows.len() > 200, "{}", rows.len());
    each(rows, |(noun, doc)| name.is_not_in(noun, &doc));
}

#[tokio::test]
async fn no_open_data_holds_the_name() {
    let (name, record) = (Name::learn(), Record::new().await);
    let mut files = Vec::new();
    for form in ["--json", "--csv"] {
        let folder = record.folder.path().join(form.trim_start_matches('-'));
        assert_eq!(record.run(&["export", form, folder.to_str().unwrap()]).code, Some(0));
        walk(&folder, &mut |path| {
            files.push((
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read_to_string(path).unwrap(),
            ));
        });
    }
    assert!(files.iter().any(|(_, text)| text.contains(WITHHELD)), "the mark must be there");
    each(files, |(file, text)| name.is_not_in(&file, &text));
}

#[tokio::test]
async fn nothing_the_program_writes_holds_the_name() {
    let (name, record) = (Name::learn(), Record::new().await);
    let path = file("004");
    let paper = path.to_str().unwrap();
    let mut told = vec![("import --accept".to_owned(), record.said.clone())];
    for language in ["en", "cy"] {
        for args in [
            &["read", paper][..],
            &["read", "--json", paper],
            &["import", paper],
            &["check"],
            &["check", "--json"],
            &["check", "--github"],
            &["check", "--on", "2022-09-30", paper],
            &["verify"],
            &["rebuild"],
            &["explain", "N001"],
        ] {
            let all: Vec<&str> = ["--lang", language].into_iter().chain(args.iter().copied()).collect();
            let said = record.run(&all);
            assert!(matches!(said.code, Some(0 | 1)) && !said.out.is_empty(), "{language} {}", args[0]);
            told.push((format!("{language} {}", args[0]), said.out + &said.err));
        }
    }
    each(told, |(command, text)| name.is_not_in(&command, &text));
}

/// Every page the program links to, from the first page of each language on, with its JSON.
#[tokio::test]
async fn no_page_holds_the_name() {
    let (name, record) = (Name::learn(), Record::new().await);
    let app = pages(&record);
    let paper = &record.paper("004").source.reference;
    let mut open: Vec<String> = ["/", "/cy/", "/?on=2022-08-30", "/cy/?as-at=9"].map(str::to_owned).into();
    open.extend(["on=2022-08-30", "on=1999-12-31", "as-at=9"].map(|time| format!("/{paper}?{time}")));
    let mut seen: BTreeSet<String> = open.iter().cloned().collect();
    let mut told = Vec::new();
    while let Some(address) = open.pop() {
        let (status, text) = get(&app, &address).await;
        // A paper is unknown as at an entry before its own; everything else that is linked is there.
        let served = !status.is_client_error() && !status.is_server_error() || address.contains("as-at=9");
        assert!(served || name.is_in(&address), "{status} at {address}");
        open.extend(links(&text).into_iter().filter(|link| seen.insert(link.clone())));
        told.push((address, text));
    }
    let count = |start: &str, end: &str| {
        told.iter().filter(|(address, _)| address.starts_with(start) && address.ends_with(end)).count()
    };
    let marked = told.iter().filter(|(_, text)| text.contains("N001")).count();
    assert!(count("/", "") > 400 && count("/cy/", "") > 200 && count("/", ".json") > 200 && marked > 4);
    each(told, |(address, text)| name.is_not_in(&address, &text));
}

#[tokio::test]
async fn search_cannot_find_the_name() {
    let (name, record) = (Name::learn(), Record::new().await);
    let app = pages(&record);
    let found = async |words: &str| {
        let query = Query::parse(words).unwrap().unwrap();
        record.store.reader().search(&query, 10, 0).await.unwrap().total
    };
    let shown = async |words: &str, language: &str| {
        let words = words.replace(' ', "+");
        let (status, text) = get(&app, &format!("{language}/search.json?q={words}")).await;
        assert_eq!(status, StatusCode::OK);
        let page: Value = serde_json::from_str(&text).unwrap();
        page["page"]["total"].as_i64().unwrap()
    };
    assert!(found("child practice review").await > 0, "what stands beside the name is found");
    assert!(shown("child practice review", "/cy").await > 0);
    for form in &name.forms {
        let beginning: String = form.chars().take(5).collect();
        for words in [form.as_str(), &beginning] {
            assert_eq!(found(words).await, 0, "a word of the name is found");
            for language in ["", "/cy"] {
                assert_eq!(shown(words, language).await, 0, "a page finds a word of the name");
            }
        }
    }
}
