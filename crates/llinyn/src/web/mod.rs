//! The pages, and the JSON of each: made on the server, in both languages, whole without script.

mod agreement;
mod ask;
mod assets;
mod bodies;
mod body;
mod cache;
mod calendar;
mod circulation;
mod clock;
mod concern;
mod cut;
mod desk;
mod door;
mod erasure;
mod evidence;
mod explain;
mod feed;
mod flow;
mod form;
mod frame;
mod fund;
mod gap;
mod gate;
mod health;
mod home;
mod intake;
mod invitation;
mod item;
mod list;
mod marked;
mod me;
mod measure;
mod meeting;
mod pack;
mod paper;
mod permissions;
mod picture;
mod plainly;
mod plan;
mod practice_review;
mod problems;
mod question;
mod reason;
mod referral;
mod refusal;
mod repeats;
mod reply;
mod routes;
mod search;
mod shown;
mod sign_in;
mod site;
mod subscription;
mod term;
mod thread;
mod upload;
mod verify;
mod voice;
mod withholding;
mod wordings;

use axum::ServiceExt;
use axum::extract::Request;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_store::Store;
use tokio::net::TcpListener;

use crate::act::files::Files;
use crate::clock::SharedClock;
use crate::provider::Provider;
use crate::public::Public;
pub use routes::{App, Permission, app, powers};

/// Listens on an address such as `127.0.0.1:8080`.
///
/// # Errors
/// [`ErrorKind::BadValue`] where it is no address, [`ErrorKind::AddressTaken`] where it cannot be listened on.
pub async fn listen(address: &str) -> Result<TcpListener, Error> {
    TcpListener::bind(address)
        .await
        .map_err(|error| Error::new(ErrorKind::AddressTaken, address).inside(error))
}

/// The address people open in a browser.
pub fn address(listener: &TcpListener) -> String {
    listener.local_addr().map(|address| format!("http://{address}")).unwrap_or_default()
}

/// Serves the record until the program is told to stop. The record stays open.
///
/// # Errors
/// Where the network fails.
pub async fn serve(
    listener: TcpListener,
    store: Store,
    files: Files,
    clock: SharedClock,
    public: Public,
    provider: Option<Provider>,
) -> Result<(), Error> {
    let app = app(store, files, clock, public, provider);
    let served = axum::serve(listener, ServiceExt::<Request>::into_make_service(app))
        .with_graceful_shutdown(told_to_stop())
        .await;
    served.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
}

/// Waits for Ctrl-C, or for the signal a service manager sends.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    drop(interrupt.await);
}
