//! The post of a server: letters are written and sent in a task of their own, beside the clock.

use std::time::Duration;

use llinyn_model::Language;
use llinyn_model::error::Error;
use llinyn_store::Store;
use tokio::task::JoinHandle;

use super::out::Out;
use crate::act::post::{send, write};
use crate::clock::{SharedClock, SystemDice};
use crate::locale::Locales;
use crate::public::Public;
use crate::smtp::Smtp;

/// How often letters are written and sent.
const PAUSE: Duration = Duration::from_mins(1);

/// Keeps the post of a server. It ends when it is aborted.
pub(super) fn keep(
    store: Store,
    clock: SharedClock,
    smtp: Smtp,
    public: Public,
    language: Language,
) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            // A server goes on without its post: what was not written or sent now is written and sent later.
            if let Err(error) = round(&store, &clock, &smtp, &public).await {
                report(&error, language);
            }
            tokio::time::sleep(PAUSE).await;
        }
    })
}

async fn round(store: &Store, clock: &SharedClock, smtp: &Smtp, public: &Public) -> Result<(), Error> {
    write(store, public, clock.now(), clock.today(), &mut SystemDice).await?;
    send(store, smtp, clock.now()).await
}

fn report(error: &Error, language: Language) {
    let locales = Locales::new();
    let locale = locales.of(language);
    let mut out = Out::stderr(locale);
    out.line(&locale.t("cli-post-failed"));
    out.error(error);
}
