//! What all pages share.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use llinyn_model::Instant;
use llinyn_model::error::Error;
use llinyn_store::Store;

use super::cache::Cache;
use super::problems::Kept;
use crate::act::concern::Tries;
use crate::act::files::Files;
use crate::act::intake::Readings;
use crate::act::withholding;
use crate::clock::{SharedClock, SystemDice};
use crate::locale::Locales;
use crate::provider::Provider;
use crate::public::Public;
use crate::repeats::Repeats;

/// How long the number of the last entry is believed before it is asked for again, in milliseconds. A page is at
/// most this much older than the record.
const BELIEVED: i64 = 500;

/// What all pages share.
pub(super) struct Site {
    pub(super) store: Store,
    /// Where the files of papers are kept.
    pub(super) files: Files,
    /// The papers on their way, as read.
    pub(super) readings: Readings,
    /// How many receipts were tried.
    pub(super) tries: Tries,
    pub(super) clock: SharedClock,
    pub(super) locales: Locales,
    pub(super) cache: Cache,
    pub(super) problems: Kept,
    /// The asks of the record, to find what was asked before.
    pub(super) repeats: Repeats,
    pub(super) public: Public,
    /// Where people may sign in as well; none where none is set.
    pub(super) provider: Option<Provider>,
    seq: AtomicU64,
    asked: AtomicI64,
}

/// The site, as handlers hold it.
pub(super) type Shared = Arc<Site>;

impl Site {
    pub(super) fn new(
        store: Store,
        files: Files,
        clock: SharedClock,
        public: Public,
        provider: Option<Provider>,
    ) -> Site {
        Site {
            store,
            files,
            readings: Readings::default(),
            tries: Tries::default(),
            clock,
            locales: Locales::new(),
            cache: Cache::default(),
            problems: Kept::default(),
            repeats: Repeats::default(),
            public,
            provider,
            seq: AtomicU64::new(0),
            asked: AtomicI64::new(i64::MIN),
        }
    }

    /// Forgets all that was made of the record: what was erased from it must stand nowhere.
    pub(super) async fn forget(&self) {
        self.asked.store(i64::MIN, Ordering::Release);
        self.cache.forget();
        self.problems.forget().await;
        self.readings.forget().await;
    }

    /// The number of the last entry: the version of everything public.
    pub(super) async fn seq(&self) -> Result<u64, Error> {
        let now = self.clock.now().0;
        // A clock that was set back makes no old answer new.
        if (0..BELIEVED).contains(&now.saturating_sub(self.asked.load(Ordering::Acquire))) {
            return Ok(self.seq.load(Ordering::Acquire));
        }
        // What cannot be made public now stays withheld; whoever keeps the clock is told why.
        drop(withholding::lift(&self.store, Instant(now), &mut SystemDice).await);
        let seq = self.store.head().await?.seq;
        self.seq.store(seq, Ordering::Release);
        self.asked.store(now, Ordering::Release);
        Ok(seq)
    }
}
