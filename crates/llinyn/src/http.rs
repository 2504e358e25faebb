//! Requests to other servers, with limits: the one way the program asks one.

use std::io;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{Request, Response};
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// How long a server may take for all of an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Asks other servers over HTTP, or over HTTPS with the machine's own root certificates. It goes only where it is sent:
/// an answer that leads elsewhere is handed back as it is.
#[derive(Clone, Debug)]
pub(crate) struct Http(Client<HttpsConnector<HttpConnector>, Full<Bytes>>);

impl Http {
    /// Reads the machine's root certificates.
    pub(crate) fn new() -> io::Result<Http> {
        let connector =
            HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
        Ok(Http(Client::builder(TokioExecutor::new()).build(connector)))
    }

    /// Sends a request, and waits for all of the answer, of at most this many bytes.
    pub(crate) async fn ask(&self, request: Request<Bytes>, most: usize) -> io::Result<Response<Bytes>> {
        let answered = tokio::time::timeout(PATIENCE, async {
            let answer = self.0.request(request.map(Full::new)).await.map_err(io::Error::other)?;
            let (head, body) = answer.into_parts();
            let body = Limited::new(body, most).collect().await.map_err(io::Error::other)?;
            Ok(Response::from_parts(head, body.to_bytes()))
        });
        answered.await?
    }
}
