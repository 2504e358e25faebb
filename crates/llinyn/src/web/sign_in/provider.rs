//! Signing in at an organisation's own provider of identity: the way there, and the way back.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};

use super::{is_own, wrong};
use crate::act::account::{self, Token};
use crate::act::{Problem, Refused};
use crate::clock::SystemDice;
use crate::provider::{Provider, state};
use crate::web::ask::Ask;
use crate::web::door::{cookie, moved, with_session};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::{Shared, Site};

/// The cookie of a way that was begun: its token, and where the person wanted to be.
const COOKIE: &str = "__Host-llinyn-way";
/// Where the way begins.
const THERE: &str = "/sign-in/provider";
/// Where it leads back to; the provider has to know it, in both languages.
const BACK: &str = "/sign-in/provider/back";
/// How long somebody may take to sign in there, in seconds.
const LASTS: u32 = 15 * 60;

/// Somebody goes to the provider.
pub(in crate::web) async fn leave(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let (provider, next) = (provider(&site, &ask)?, ask.get("next"));
    let way = Token::new(&mut SystemDice);
    match provider.address(&way, &back_to(&site, &ask)).await {
        Ok(address) => {
            // What could end the value of a cookie is no address of a page here.
            let next = if is_own(&next) && !next.contains(';') { next } else { String::new() };
            Ok(with_way(moved(&address), &format!("{}{next}", way.text()), LASTS))
        }
        Err(error) => told(&site, &ask, &next, error),
    }
}

/// Somebody comes back from the provider.
pub(in crate::web) async fn back(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let provider = provider(&site, &ask)?;
    let (way, next) = begun(&headers).unzip();
    let next = next.filter(|next| is_own(next)).unwrap_or_else(|| ask.url("/me"));
    let response = match proved(&site, &ask, provider, way).await {
        Ok(token) => Ok(with_session(moved(&next), Some(&token))),
        Err(Refused::Problems(problems)) => {
            wrong(&site, &ask, vec![("next".into(), next)], &problems, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Refused::Already) => Ok(moved(&next)),
        Err(Refused::Failed(error)) => told(&site, &ask, &next, error),
    };
    // A way is gone once.
    response.map(|response| with_way(response, "", 0))
}

/// Signs in whoever comes back on the way they began in this browser.
async fn proved(site: &Site, ask: &Ask, provider: &Provider, way: Option<Token>) -> Result<Token, Refused> {
    let way = way.filter(|way| state(way) == ask.get("state"));
    let code = Some(ask.get("code")).filter(|code| !code.is_empty());
    let Some((way, code)) = way.zip(code) else {
        return Err(Error::new(ErrorKind::ProofWrong, "").into());
    };
    let now = site.clock.now();
    let proof = provider.proof(&way, &back_to(site, ask), &code, now).await?;
    account::sign_in_by(&site.store, &proof, now, &mut SystemDice).await
}

/// The form again with what went wrong on the way, so that another way in stands beside it.
fn told(site: &Site, ask: &Ask, next: &str, error: Error) -> Result<Response, Refusal> {
    let status = match error.kind {
        ErrorKind::ProviderUnreachable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKind::ProofWrong => StatusCode::UNPROCESSABLE_ENTITY,
        _ => return Err(error.into()),
    };
    let problem = Problem::new("", error.kind, error.about);
    wrong(site, ask, vec![("next".into(), next.to_owned())], &[problem], status)
}

/// The provider that is set; without one, nothing stands here.
fn provider<'s>(site: &'s Site, ask: &Ask) -> Result<&'s Provider, Refusal> {
    site.provider.as_ref().ok_or_else(|| missing(ask.path.clone()))
}

fn back_to(site: &Site, ask: &Ask) -> String {
    site.public.link(ask.language, BACK)
}

/// What leads to the provider, and from there to where a person wanted to be.
pub(super) fn way_to(ask: &Ask, next: &str) -> String {
    let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    ask.url(&format!("{THERE}?{query}"))
}

/// The way a browser says it began, and where it leads.
fn begun(headers: &HeaderMap) -> Option<(Token, String)> {
    let (token, next) = cookie(headers, COOKIE)?.split_at_checked(64)?;
    Some((Token::parse(token)?, next.to_owned()))
}

fn with_way(mut response: Response, value: &str, seconds: u32) -> Response {
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
