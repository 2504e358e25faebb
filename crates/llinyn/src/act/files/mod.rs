//! The files of papers and of evidence, each under its SHA-256, beside the database and never in it: in a folder, or in a
//! bucket of a server that speaks S3. A paper's file is handed out to nobody: its text may have had names withheld.

mod folder;

use llinyn_ledger::{hex, sha256};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::redaction::Redaction;

use crate::bucket::{Bucket, Credentials, SCHEME};
use crate::clock::SharedClock;
use crate::extract;
use folder::Folder;

/// Where files are kept.
#[derive(Clone)]
pub enum Files {
    /// In a folder of this machine.
    Folder(Folder),
    /// In a bucket.
    Bucket(Box<Bucket>),
}

impl Files {
    /// The folder that belongs to a database: `llinyn.db` has `llinyn.db.files`.
    pub fn beside(database: &str) -> Files {
        let name = if database.starts_with("postgres") { "llinyn" } else { database };
        Files::Folder(Folder::new(format!("{name}.files")))
    }

    /// Where a setting says: a folder, or `s3://bucket/prefix?endpoint=https://s3.example&region=eu-west-2`, which is opened
    /// with the keys of the environment (`AWS_ACCESS_KEY_ID` and its neighbours).
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where it is neither, or the keys are not there.
    pub fn at(setting: &str, clock: SharedClock) -> Result<Files, Error> {
        if !setting.starts_with(SCHEME) {
            return Ok(Files::Folder(Folder::new(setting)));
        }
        let keys =
            Credentials::from_env().ok_or_else(|| Error::new(ErrorKind::BadValue, "AWS_ACCESS_KEY_ID"))?;
        Ok(Files::Bucket(Box::new(Bucket::new(setting, keys, clock)?)))
    }

    /// The digest of a file.
    pub fn digest(bytes: &[u8]) -> String {
        hex(&sha256(bytes))
    }

    /// Makes sure that files can be kept here, before anybody brings one.
    ///
    /// # Errors
    /// [`ErrorKind::FilesUnreachable`] where they cannot.
    pub async fn reach(&self) -> Result<(), Error> {
        match self {
            Files::Folder(folder) => folder.reach(),
            Files::Bucket(bucket) => bucket.reach().await,
        }
    }

    /// Keeps a file; one that is there already stays as it is.
    ///
    /// # Errors
    /// Where it cannot be written or sent.
    pub async fn keep(&self, digest: &str, bytes: &[u8]) -> Result<(), Error> {
        match self {
            Files::Folder(folder) => folder.keep(&key(digest), bytes),
            Files::Bucket(bucket) => bucket.keep(&key(digest), bytes).await,
        }
    }

    /// The bytes of a file that is kept.
    ///
    /// # Errors
    /// [`ErrorKind::FileMissing`] where it is not there, [`ErrorKind::FileAltered`] where it is not what was kept.
    pub async fn load(&self, digest: &str) -> Result<Vec<u8>, Error> {
        let bytes = self.bytes(&key(digest)).await.map_err(|error| match error.kind {
            // A file is known by its digest, wherever it stands.
            ErrorKind::FileMissing => Error::new(ErrorKind::FileMissing, digest).inside(error),
            _ => error,
        })?;
        if Files::digest(&bytes) == digest {
            Ok(bytes)
        } else {
            Err(Error::new(ErrorKind::FileAltered, digest))
        }
    }

    /// Removes the files of these digests, and all others that hold the words, as far as they or what they enclose can be
    /// read; the digests of what is gone.
    ///
    /// # Errors
    /// Where a file cannot be read or removed.
    pub async fn erase(&self, words: &Redaction, digests: &[String]) -> Result<Vec<String>, Error> {
        let mut erased = Vec::new();
        for key in self.keys().await? {
            let digest = key.rsplit('/').next().unwrap_or(&key).to_owned();
            if digests.contains(&digest) || holds(words, self.bytes(&key).await?).await? {
                self.remove(&key).await?;
                erased.push(digest);
            }
        }
        Ok(erased)
    }

    async fn keys(&self) -> Result<Vec<String>, Error> {
        match self {
            Files::Folder(folder) => folder.keys(),
            Files::Bucket(bucket) => bucket.keys().await,
        }
    }

    async fn bytes(&self, key: &str) -> Result<Vec<u8>, Error> {
        match self {
            Files::Folder(folder) => folder.load(key),
            Files::Bucket(bucket) => bucket.load(key).await,
        }
    }

    async fn remove(&self, key: &str) -> Result<(), Error> {
        match self {
            Files::Folder(folder) => folder.remove(key),
            Files::Bucket(bucket) => bucket.remove(key).await,
        }
    }
}

/// Whether a file holds the words: in its bytes, or packed in them.
async fn holds(words: &Redaction, bytes: Vec<u8>) -> Result<bool, Error> {
    let words = words.clone();
    let holds = move || {
        let is_in = |text: &str| words.text(text).is_some();
        is_in(&String::from_utf8_lossy(&bytes)) || extract::texts(bytes).iter().any(|text| is_in(text))
    };
    tokio::task::spawn_blocking(holds).await.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
}

/// Where a file stands among the others: by the first two letters of its digest, and the whole of it.
fn key(digest: &str) -> String {
    let head = digest.get(..2).unwrap_or(digest);
    format!("{head}/{digest}")
}
