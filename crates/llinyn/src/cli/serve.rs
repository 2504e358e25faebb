//! `llinyn serve [--listen ADDR] [--site URL] [--smtp URL --mail-from ADDRESS] [--oidc URL --oidc-client NAME]`: the pages, and
//! beside them the clock and, where a server for it is named, the post.

use std::process::ExitCode;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use llinyn_model::error::Error;
use llinyn_store::{Mode, Store};
use tokio::net::TcpListener;

use super::failed::Failed;
use super::out::Out;
use super::{Context, clock, post};
use crate::act::files::Files;
use crate::clock::{SharedClock, SystemClock};
use crate::provider::Provider;
use crate::public::Public;
use crate::smtp::Smtp;
use crate::web;

/// How a record is served.
pub(super) struct Options {
    /// Where to listen.
    pub(super) listen: String,
    /// The address the site has for everybody; the one it listens at where there is none.
    pub(super) site: Option<String>,
    /// The server that takes letters, and whom they come from; without it none are written.
    pub(super) mail: Option<(String, String)>,
    /// The provider where people may sign in, and the name it knows the program by; without it they cannot.
    pub(super) oidc: Option<(String, String)>,
    /// The secret that goes with that name.
    pub(super) oidc_secret: Option<String>,
}

pub(super) async fn run(context: &Context<'_>, options: Options) -> Result<ExitCode, Failed> {
    let smtp = options.mail.map(|(url, from)| Smtp::new(&url, &from)).transpose()?;
    let provider = options.oidc.map(|(url, client)| Provider::new(&url, &client, options.oidc_secret));
    let provider = provider.transpose()?;
    let store = Store::open(&context.db, Mode::Existing).await?;
    let files = context.files().await?;
    let listener = web::listen(&options.listen).await?;
    let address = web::address(&listener);
    Out::stdout(context.locale)
        .line(&context.locale.with("cli-serve-at", &[("address", FluentValue::from(address.as_str()))]));
    let public = Public { address: options.site.unwrap_or(address), mails: smtp.is_some() };
    until_told(context, listener, (store, files), public, smtp, provider).await
}

/// Serves a record beside its clock and its post until the program is told to stop.
pub(super) async fn until_told(
    context: &Context<'_>,
    listener: TcpListener,
    (store, files): (Store, Files),
    public: Public,
    smtp: Option<Smtp>,
    provider: Option<Provider>,
) -> Result<ExitCode, Failed> {
    let clock: SharedClock = Arc::new(SystemClock);
    let language = context.locale.language();
    let mut kept = vec![clock::keep(store.clone(), clock.clone(), language)];
    kept.extend(smtp.map(|smtp| post::keep(store.clone(), clock.clone(), smtp, public.clone(), language)));
    let served: Result<(), Error> = web::serve(listener, store.clone(), files, clock, public, provider).await;
    // What they were about is rolled back, and done by their next run.
    for task in kept {
        task.abort();
        drop(task.await);
    }
    store.close().await;
    served?;
    Ok(ExitCode::SUCCESS)
}
