//! Files in a bucket of a server that speaks S3: Amazon's own, or any other.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::{Method, Request, StatusCode};
use jiff::Timestamp;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::Limits;
pub use rusty_s3::Credentials;
use rusty_s3::actions::ListObjectsV2;
use rusty_s3::{S3Action, UrlStyle};

use crate::clock::SharedClock;
use crate::http::Http;

/// How an address of a bucket begins.
pub(crate) const SCHEME: &str = "s3://";
/// How long a signed request is good for: clocks may differ.
const SIGNED: Duration = Duration::from_mins(15);
/// Where buckets are where nothing says so.
const REGION: &str = "us-east-1";

/// A bucket, and the keys that open it.
#[derive(Clone)]
pub struct Bucket {
    at: rusty_s3::Bucket,
    /// What stands before every key: nothing, or words that end with a slash.
    prefix: String,
    keys: Credentials,
    clock: SharedClock,
    http: Http,
}

impl Bucket {
    /// The bucket of an address: `s3://bucket/prefix?endpoint=https://s3.example&region=eu-west-2`. Without an endpoint it is
    /// one of Amazon's.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where the address is none.
    pub fn new(address: &str, keys: Credentials, clock: SharedClock) -> Result<Bucket, Error> {
        let bad = || Error::new(ErrorKind::BadValue, address);
        let rest = address.strip_prefix(SCHEME).ok_or_else(bad)?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (name, prefix) = path.split_once('/').unwrap_or((path, ""));
        let query: Vec<(String, String)> =
            serde_urlencoded::from_str(query).map_err(|error| bad().inside(error))?;
        let (mut endpoint, mut region) = (None, REGION.to_owned());
        for (field, value) in query {
            match field.as_str() {
                "endpoint" => endpoint = Some(value),
                "region" => region = value,
                _ => return Err(bad()),
            }
        }
        let style = if endpoint.is_some() { UrlStyle::Path } else { UrlStyle::VirtualHost };
        let endpoint = endpoint.unwrap_or_else(|| format!("https://s3.{region}.amazonaws.com"));
        let endpoint = endpoint.parse().map_err(|error| bad().inside(error))?;
        if name.is_empty() {
            return Err(bad());
        }
        let at = rusty_s3::Bucket::new(endpoint, style, name.to_owned(), region)
            .map_err(|error| bad().inside(error))?;
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        let http = Http::new();
        let http = http.map_err(|error| Error::new(ErrorKind::FilesUnreachable, address).inside(error))?;
        Ok(Bucket { at, prefix, keys, clock, http })
    }

    /// Makes sure that it is there and lets us in.
    ///
    /// # Errors
    /// [`ErrorKind::FilesUnreachable`] where it does not.
    pub async fn reach(&self) -> Result<(), Error> {
        match self.ask(&self.at.head_bucket(Some(&self.keys)), Method::HEAD, Bytes::new()).await? {
            (status, _) if status.is_success() => Ok(()),
            (status, _) => Err(self.unreachable().inside(status)),
        }
    }

    /// Keeps a file under a key.
    ///
    /// # Errors
    /// [`ErrorKind::FilesUnreachable`] where it is not taken.
    pub async fn keep(&self, key: &str, bytes: &[u8]) -> Result<(), Error> {
        let object = self.object(key);
        let action = self.at.put_object(Some(&self.keys), &object);
        match self.ask(&action, Method::PUT, Bytes::copy_from_slice(bytes)).await? {
            (status, _) if status.is_success() => Ok(()),
            (status, _) => Err(self.unreachable().inside(status)),
        }
    }

    /// The file of a key.
    ///
    /// # Errors
    /// [`ErrorKind::FileMissing`] where there is none, [`ErrorKind::FilesUnreachable`] where nobody says.
    pub async fn load(&self, key: &str) -> Result<Vec<u8>, Error> {
        let object = self.object(key);
        match self.ask(&self.at.get_object(Some(&self.keys), &object), Method::GET, Bytes::new()).await? {
            (status, bytes) if status.is_success() => Ok(bytes.to_vec()),
            (StatusCode::NOT_FOUND, _) => Err(Error::new(ErrorKind::FileMissing, key)),
            (status, _) => Err(self.unreachable().inside(status)),
        }
    }

    /// The keys of all files.
    ///
    /// # Errors
    /// [`ErrorKind::FilesUnreachable`] where nobody says.
    pub async fn keys(&self) -> Result<Vec<String>, Error> {
        let (mut keys, mut next) = (Vec::new(), None::<String>);
        loop {
            let mut action = self.at.list_objects_v2(Some(&self.keys));
            action.with_prefix(self.prefix.as_str());
            if let Some(next) = next.take() {
                action.with_continuation_token(next);
            }
            let (status, bytes) = self.ask(&action, Method::GET, Bytes::new()).await?;
            let page = ListObjectsV2::parse_response(&String::from_utf8_lossy(&bytes));
            let page = page.map_err(|error| self.unreachable().inside(format!("{status}: {error}")))?;
            keys.extend(
                page.contents
                    .iter()
                    .filter_map(|object| object.key.strip_prefix(&self.prefix))
                    .map(str::to_owned),
            );
            next = page.next_continuation_token;
            if next.is_none() {
                return Ok(keys);
            }
        }
    }

    /// Removes the file of a key.
    ///
    /// # Errors
    /// [`ErrorKind::FilesUnreachable`] where it stays.
    pub async fn remove(&self, key: &str) -> Result<(), Error> {
        let object = self.object(key);
        match self
            .ask(&self.at.delete_object(Some(&self.keys), &object), Method::DELETE, Bytes::new())
            .await?
        {
            (status, _) if status.is_success() => Ok(()),
            (status, _) => Err(self.unreachable().inside(status)),
        }
    }

    fn object(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    /// Sends a signed request, and waits for all of the answer.
    async fn ask<'a>(
        &self,
        action: &impl S3Action<'a>,
        method: Method,
        body: Bytes,
    ) -> Result<(StatusCode, Bytes), Error> {
        let failed = |error: &dyn std::fmt::Display| self.unreachable().inside(error);
        let now = Timestamp::from_millisecond(self.clock.now().0).map_err(|error| failed(&error))?;
        let address = action.sign_with_time(SIGNED, &now);
        let request = Request::builder().method(method).uri(address.as_str()).body(body);
        let answer = self.http.ask(request.map_err(|error| failed(&error))?, Limits::LARGEST).await;
        let (head, body) = answer.map_err(|error| failed(&error))?.into_parts();
        Ok((head.status, body))
    }

    /// The bucket's address is told; what is signed is not.
    fn unreachable(&self) -> Error {
        Error::new(ErrorKind::FilesUnreachable, self.at.base_url().as_str())
    }
}
