//! `llinyn clock [--on DAY]`: enters what passed unmet as silences; and the same in a server, by itself, once a day.

use std::process::ExitCode;
use std::time::Duration;

use fluent_bundle::FluentValue;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::{Day, Language};
use llinyn_store::{Mode, Store};
use tokio::task::JoinHandle;

use super::Context;
use super::failed::Failed;
use super::out::Out;
use crate::act::clock::{self, Outcome};
use crate::act::withholding;
use crate::clock::{SharedClock, SystemDice};
use crate::locale::{Locale, Locales};

/// How often a server looks whether the day has its run: soon after midnight, and soon after whatever failed.
const PAUSE: Duration = Duration::from_mins(5);

pub(super) async fn run(context: &Context<'_>, on: Option<Day>) -> Result<ExitCode, Failed> {
    let today = context.clock.today();
    let on = on.unwrap_or(today);
    if on > today {
        // What is still in time on the days between would be called silent for ever.
        return Err(Error::new(ErrorKind::DayToCome, on.to_string()).into());
    }
    let store = Store::open(&context.db, Mode::Existing).await?;
    withholding::lift(&store, context.clock.now(), &mut SystemDice).await?;
    let outcome = clock::run(&store, context.clock.now(), on, &mut SystemDice).await;
    store.close().await;
    Out::stdout(context.locale).line(&told(&outcome?, context.locale));
    Ok(ExitCode::SUCCESS)
}

fn told(outcome: &Outcome, locale: &Locale) -> String {
    let day = |day: Day| ("day", FluentValue::from(locale.day(day)));
    match outcome {
        Outcome::Ran(run) => {
            locale.with("cli-clock-ran", &[day(run.day), ("count", FluentValue::from(run.silences))])
        }
        Outcome::Already(last) => locale.with("cli-clock-already", &[day(*last)]),
    }
}

/// Keeps the clock of a server: now, and then whenever a day has no run yet. It ends when it is aborted.
pub(super) fn keep(store: Store, clock: SharedClock, language: Language) -> JoinHandle<()> {
    tokio::spawn(keep_every(PAUSE, store, clock, move |error| report(&error, language)))
}

async fn keep_every(pause: Duration, store: Store, clock: SharedClock, report: impl Fn(Error)) {
    loop {
        // A server goes on without its clock; the pages say that it did not run.
        if let Err(error) = withholding::lift(&store, clock.now(), &mut SystemDice).await {
            report(error);
        }
        if let Err(error) = clock::run(&store, clock.now(), clock.today(), &mut SystemDice).await {
            report(error);
        }
        tokio::time::sleep(pause).await;
    }
}

fn report(error: &Error, language: Language) {
    let locales = Locales::new();
    let locale = locales.of(language);
    let mut out = Out::stderr(locale);
    out.line(&locale.t("cli-clock-failed"));
    out.error(error);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

    use llinyn_model::Instant;

    use super::*;
    use crate::clock::Clock;

    const DAY: i64 = 24 * 60 * 60 * 1_000;
    const PAUSE: Duration = Duration::from_millis(5);

    /// So many days after the first of January 1970.
    struct Days(AtomicI64);

    impl Clock for Days {
        fn now(&self) -> Instant {
            Instant(self.0.load(Ordering::SeqCst) * DAY)
        }

        fn today(&self) -> Day {
            self.now().day()
        }
    }

    /// Waits until something holds, and fails where it never does.
    async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
        for _ in 0..2_000 {
            if holds().await {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{what} did not happen");
    }

    async fn last(store: &Store) -> Option<String> {
        store.reader().last_run().await.unwrap().map(|(_, run)| run.day.to_string())
    }

    #[tokio::test]
    async fn a_server_runs_its_clock_at_once_and_on_every_new_day() {
        let (store, days) = (Store::in_memory().await.unwrap(), Arc::new(Days(AtomicI64::new(20_000))));
        let kept = tokio::spawn(keep_every(PAUSE, store.clone(), days.clone(), |error| panic!("{error}")));
        until("the first run", async || last(&store).await.as_deref() == Some("2024-10-04")).await;
        days.0.fetch_add(3, Ordering::SeqCst);
        until("the next run", async || last(&store).await.as_deref() == Some("2024-10-07")).await;
        tokio::time::sleep(PAUSE * 5).await;
        assert_eq!(store.head().await.unwrap().seq, 2, "one run a day");
        assert!(!kept.is_finished());
        kept.abort();
    }

    #[tokio::test]
    async fn a_clock_that_fails_tells_and_tries_again() {
        let (store, days) = (Store::in_memory().await.unwrap(), Arc::new(Days(AtomicI64::new(20_000))));
        store.close().await;
        let told = Arc::new(AtomicUsize::new(0));
        let telling = told.clone();
        let kept = tokio::spawn(keep_every(PAUSE, store, days, move |_| {
            telling.fetch_add(1, Ordering::SeqCst);
        }));
        until("a second try", async || told.load(Ordering::SeqCst) > 1).await;
        assert!(!kept.is_finished());
        kept.abort();
    }
}
