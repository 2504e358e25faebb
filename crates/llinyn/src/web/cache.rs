//! Pages that were made already: as long as no entry is added and the day lasts, a page is the same.

use std::collections::HashMap;
use std::sync::Mutex;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use llinyn_model::Day;

/// Most that is kept, in bytes; beyond it everything is let go and made again when asked for.
const MOST: usize = 32 * 1024 * 1024;
/// Largest page worth keeping.
const LARGEST: usize = 2 * 1024 * 1024;

/// What decides that a page is still the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The number of the last entry.
    pub(super) seq: u64,
    /// Today.
    pub(super) day: Day,
}

/// A page as it was sent.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// The pages of one version.
#[derive(Debug, Default)]
pub(super) struct Cache(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    version: Option<Version>,
    bytes: usize,
    made: HashMap<String, Made>,
}

impl Cache {
    /// The page, if it was made already.
    pub(super) fn get(&self, version: Version, key: &str) -> Option<Made> {
        let pages = self.0.lock().ok()?;
        (pages.version == Some(version)).then(|| pages.made.get(key).cloned()).flatten()
    }

    /// Forgets them all.
    pub(super) fn forget(&self) {
        if let Ok(mut pages) = self.0.lock() {
            *pages = Pages::default();
        }
    }

    /// Keeps a page.
    pub(super) fn keep(&self, version: Version, key: String, made: &Made) {
        let Ok(mut pages) = self.0.lock() else { return };
        let size = made.body.len() + key.len() + 512;
        if made.body.len() > LARGEST {
            return;
        }
        if pages.version != Some(version) || pages.bytes + size > MOST {
            *pages = Pages { version: Some(version), ..Pages::default() };
        }
        if pages.made.insert(key, made.clone()).is_none() {
            pages.bytes += size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_an_older_version_are_gone_and_memory_is_bounded() {
        let cache = Cache::default();
        let day = "2026-03-01".parse().unwrap();
        let version = |seq| Version { seq, day };
        let made = |size| Made {
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            body: Bytes::from(vec![0; size]),
        };
        cache.keep(version(1), "/".into(), &made(10));
        assert!(cache.get(version(1), "/").is_some());
        assert!(cache.get(version(2), "/").is_none());
        cache.keep(version(1), "/big".into(), &made(LARGEST + 1));
        assert!(cache.get(version(1), "/big").is_none());
        for at in 0..40 {
            cache.keep(version(1), format!("/{at}"), &made(LARGEST));
        }
        assert!(cache.0.lock().unwrap().bytes <= MOST);
    }
}
