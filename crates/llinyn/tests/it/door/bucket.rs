//! Files in a bucket: kept and loaded over a real wire, by a server that speaks S3, refuses some, and can be down.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::http::StatusCode;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use llinyn::act::files::Files;
use llinyn::bucket::{Bucket, Credentials};
use llinyn::clock::SystemClock;
use llinyn::locale::Locales;
use llinyn_model::Language;
use llinyn_model::account::Role;
use llinyn_model::error::ErrorKind;
use llinyn_model::redaction::Redaction;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::net::TcpListener;

use super::desk::PROMISE;
use super::evidence::{PDF, download};
use super::person::{Person, site_with_an_answer};

/// A server with one bucket, `llinyn`.
struct Server {
    address: SocketAddr,
    /// Its files, gone with the test.
    folder: TempDir,
}

impl Server {
    async fn start() -> Server {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("llinyn")).unwrap();
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single("carys", "cyfrinach"));
        let service = service.build();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let service = service.clone();
                tokio::spawn(async move {
                    let server = Builder::new(TokioExecutor::new());
                    drop(server.serve_connection(TokioIo::new(stream), service).await);
                });
            }
        });
        Server { address, folder }
    }

    /// A bucket of it, opened with a secret.
    fn bucket(&self, path: &str, secret: &str) -> Files {
        bucket(self.address, path, secret)
    }
}

fn bucket(server: SocketAddr, path: &str, secret: &str) -> Files {
    let address = format!("s3://{path}?endpoint=http://{server}");
    let keys = Credentials::new("carys", secret);
    Files::Bucket(Box::new(Bucket::new(&address, keys, Arc::new(SystemClock)).unwrap()))
}

#[tokio::test]
async fn files_are_kept_in_a_bucket() {
    let server = Server::start().await;
    let files = server.bucket("llinyn/files/", "cyfrinach");
    files.reach().await.unwrap();
    let digest = Files::digest(PDF);
    assert_eq!(files.load(&digest).await.unwrap_err().kind, ErrorKind::FileMissing);
    for _ in 0..2 {
        files.keep(&digest, PDF).await.unwrap();
        assert_eq!(files.load(&digest).await.unwrap(), PDF);
    }
    let kept = server.folder.path().join("llinyn/files").join(&digest[..2]).join(&digest);
    assert_eq!(std::fs::read(&kept).unwrap(), PDF);
    std::fs::write(&kept, "something else").unwrap();
    assert_eq!(files.load(&digest).await.unwrap_err().kind, ErrorKind::FileAltered);
    // What holds erased words, and what is named, is gone; the rest stays.
    let others =
        ["Written to Ffug Enwog.", "Written to nobody."].map(|text| (Files::digest(text.as_bytes()), text));
    for (digest, text) in &others {
        files.keep(digest, text.as_bytes()).await.unwrap();
    }
    let words = Redaction::of("Ffug Enwog").unwrap();
    assert_eq!(files.erase(&words, std::slice::from_ref(&digest)).await.unwrap().len(), 2);
    for (digest, there) in [(&digest, false), (&others[0].0, false), (&others[1].0, true)] {
        assert_eq!(files.load(digest).await.is_ok(), there, "{digest}");
    }
}

/// What stands between a person and a bucket is told in both languages, and no key is told.
#[tokio::test]
async fn a_bucket_that_cannot_be_reached_is_told() {
    let server = Server::start().await;
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap().local_addr().unwrap();
    for (what, files) in [
        ("the wrong secret", server.bucket("llinyn", "gair arall")),
        ("no such bucket", server.bucket("nowhere", "cyfrinach")),
        ("no server", bucket(free, "llinyn", "cyfrinach")),
    ] {
        let error = files.reach().await.unwrap_err();
        assert_eq!(error.kind, ErrorKind::FilesUnreachable, "{what}: {error}");
        for (language, told) in
            [(Language::En, "Files cannot be kept"), (Language::Cy, "Ni ellir cadw ffeiliau")]
        {
            let (message, help) = Locales::new().of(language).error(&error);
            assert!(message.contains(told) && message.contains("http://"), "{message}");
            assert!(!format!("{message}{help}").contains("cyfrinach"), "{message} {help}");
        }
    }
    for files in [server.bucket("llinyn", "gair arall"), bucket(free, "llinyn", "cyfrinach")] {
        assert_eq!(files.keep("ab", PDF).await.unwrap_err().kind, ErrorKind::FilesUnreachable);
        assert_eq!(files.load("ab").await.unwrap_err().kind, ErrorKind::FilesUnreachable);
    }
}

#[test]
fn an_address_of_a_bucket_is_checked() {
    for (address, good) in [
        ("s3://llinyn", true),
        ("s3://llinyn/files?region=eu-west-2", true),
        ("s3://llinyn?endpoint=https://s3.example&region=eu-west-2", true),
        ("s3://", false),
        ("s3://?endpoint=https://s3.example", false),
        ("s3://llinyn?endpoint=ftp://s3.example", false),
        ("s3://llinyn?endpoint=s3.example", false),
        ("s3://llinyn?key=cyfrinach", false),
        ("files", false),
    ] {
        let made = Bucket::new(address, Credentials::new("carys", "cyfrinach"), Arc::new(SystemClock));
        assert_eq!(made.is_ok(), good, "{address}");
    }
}

/// Evidence and papers go to the bucket, and come back from it.
#[tokio::test]
async fn evidence_is_kept_in_a_bucket() {
    let server = Server::start().await;
    let site = site_with_an_answer().await.keeping(server.bucket("llinyn", "cyfrinach"));
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let typed = [("claim", "done"), ("words", "All are paid.")];
    let said = owner.attaches(&format!("{PROMISE}/progress"), &typed, &[("paid.pdf", PDF)]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    assert_eq!(site.get(&download(&site).await).await.body, PDF);
    site.holds().await;
}

/// Nothing is said of what cannot be kept.
#[tokio::test]
async fn nothing_is_recorded_where_a_file_cannot_be_kept() {
    let server = Server::start().await;
    let site = site_with_an_answer().await.keeping(server.bucket("llinyn", "gair arall"));
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let before = site.store.head().await.unwrap().seq;
    let typed = [("claim", "done"), ("words", "All are paid.")];
    let said = owner.attaches(&format!("/cy{PROMISE}/progress"), &typed, &[("paid.pdf", PDF)]).await;
    assert_eq!(said.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(said.text().contains("Ni ellir cadw ffeiliau"), "{}", said.text());
    assert_eq!(site.store.head().await.unwrap().seq, before);
}
