//! Single sign-on: people show a provider of their organisation who they are, and come back with its word (OpenID Connect
//! Core 1.0, section 3.1, with PKCE, RFC 7636).

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::{Duration, UNIX_EPOCH};

use llinyn_model::Instant;
use llinyn_model::error::{Error, ErrorKind};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreErrorResponseType, CoreProviderMetadata};
use openidconnect::core::{CoreTokenResponse, CoreUserInfoClaims};
use openidconnect::{
    AccessTokenHash, AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SubjectIdentifier,
    TokenResponse,
};

use crate::act::account::{Proof, Token};
use crate::http::Http;

/// Most bytes of an answer: keys and claims are short.
const LARGEST: usize = 1024 * 1024;

/// A provider, and what the program is to it.
#[derive(Clone, Debug)]
pub struct Provider {
    issuer: IssuerUrl,
    /// Its host, which people know.
    host: String,
    client: ClientId,
    secret: Option<ClientSecret>,
    http: Http,
}

/// The program as a client of the provider, as the provider's own description has it.
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// The provider of an address such as `https://login.example`, the name it knows the program by, and the secret that
    /// goes with it; none for a client that has none.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where the address is none; [`ErrorKind::Inside`] where the machine has no root certificates.
    pub fn new(issuer: &str, client: &str, secret: Option<String>) -> Result<Provider, Error> {
        let bad = || Error::new(ErrorKind::BadValue, issuer);
        let url = IssuerUrl::new(issuer.to_owned()).map_err(|error| bad().inside(error))?;
        let host = url.url().host_str().ok_or_else(bad)?.to_owned();
        if !matches!(url.url().scheme(), "https" | "http") {
            return Err(bad());
        }
        let http = Http::new().map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
        let (client, secret) = (ClientId::new(client.to_owned()), secret.map(ClientSecret::new));
        Ok(Provider { issuer: url, host, client, secret, http })
    }

    /// Its host, which people know.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Where somebody shows who they are, before the way leads back to `back`. `way` ties both ends to one browser.
    ///
    /// # Errors
    /// [`ErrorKind::ProviderUnreachable`] where the provider does not describe itself.
    pub async fn address(&self, way: &Token, back: &str) -> Result<String, Error> {
        let client = self.client(back).await?;
        let (state, nonce) = (CsrfToken::new(state(way)), nonce(way));
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let asked = client
            .authorize_url(flow, move || state, move || nonce)
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier(way)));
        Ok(asked.url().0.into())
    }

    /// Who came back: what the provider says of the holder of a code, once its signature, its day and that it was said for
    /// this way were made sure of.
    ///
    /// # Errors
    /// [`ErrorKind::ProofWrong`] where it does not hold; [`ErrorKind::ProviderUnreachable`] where the provider does not
    /// answer.
    pub async fn proof(&self, way: &Token, back: &str, code: &str, now: Instant) -> Result<Proof, Error> {
        let client = self.client(back).await?;
        let code = AuthorizationCode::new(code.to_owned());
        let exchange = client.exchange_code(code).map_err(|error| self.unreachable(error))?;
        let asked = exchange.set_pkce_verifier(verifier(way)).request_async(&self.http).await;
        let answer = asked.map_err(|error| match &error {
            RequestTokenError::ServerResponse(said)
                if *said.error() == CoreErrorResponseType::InvalidGrant =>
            {
                wrong(&error)
            }
            _ => self.unreachable(error),
        })?;
        let subject = subject(&client, &answer, &nonce(way), now)?;
        let asked = client.user_info(answer.access_token().clone(), Some(subject.clone()));
        let asked = asked.map_err(|error| self.unreachable(error))?;
        let claims: CoreUserInfoClaims =
            asked.request_async(&self.http).await.map_err(|error| self.unreachable(error))?;
        let vouched = claims.email_verified() == Some(true);
        Ok(Proof {
            issuer: self.issuer.to_string(),
            subject: subject.to_string(),
            email: claims.email().filter(|_| vouched).map(|email| email.to_string()),
        })
    }

    /// Asks the provider to describe itself, each time anew: keys change, and people sign in seldom.
    async fn client(&self, back: &str) -> Result<Client, Error> {
        let described = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.http);
        let described = described.await.map_err(|error| self.unreachable(error))?;
        let back = RedirectUrl::new(back.to_owned());
        let back = back.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
        let client = CoreClient::from_provider_metadata(described, self.client.clone(), self.secret.clone());
        Ok(client.set_redirect_uri(back))
    }

    fn unreachable(&self, error: impl std::fmt::Display) -> Error {
        Error::new(ErrorKind::ProviderUnreachable, &*self.host).inside(error)
    }
}

/// Whom the provider's signed word is about, if it was given to this program, for this way, and holds now.
fn subject(
    client: &Client,
    answer: &CoreTokenResponse,
    nonce: &Nonce,
    now: Instant,
) -> Result<SubjectIdentifier, Error> {
    let now = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or(0));
    let verifier = client.id_token_verifier().set_time_fn(move || now.into());
    let word = answer.id_token().ok_or_else(|| wrong(&"no ID token"))?;
    let claims = word.claims(&verifier, nonce).map_err(|error| wrong(&error))?;
    if let Some(expected) = claims.access_token_hash() {
        let (algorithm, key) = (word.signing_alg(), word.signing_key(&verifier));
        let (algorithm, key) =
            (algorithm.map_err(|error| wrong(&error))?, key.map_err(|error| wrong(&error))?);
        let hash = AccessTokenHash::from_token(answer.access_token(), algorithm, key);
        if hash.map_err(|error| wrong(&error))? != *expected {
            return Err(wrong(&"the access token is another's"));
        }
    }
    Ok(claims.subject().clone())
}

/// What comes back unchanged, if the way began in this browser.
pub(crate) fn state(way: &Token) -> String {
    way.mark("state")
}

/// What the provider signs with its word.
fn nonce(way: &Token) -> Nonce {
    Nonce::new(way.mark("nonce"))
}

/// What shows that whoever brings the code asked for it.
fn verifier(way: &Token) -> PkceCodeVerifier {
    PkceCodeVerifier::new(way.mark("verifier"))
}

fn wrong(error: &dyn std::fmt::Display) -> Error {
    Error::new(ErrorKind::ProofWrong, "").inside(error)
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<HttpResponse>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let answer = self.ask(request.map(Into::into), LARGEST).await?;
            Ok(answer.map(|body| body.to_vec()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Provider;

    #[test]
    fn the_address_of_a_provider_is_checked() {
        for (issuer, host) in [
            ("https://login.example", Some("login.example")),
            ("https://login.example/tenant/v2.0", Some("login.example")),
            ("http://127.0.0.1:9000", Some("127.0.0.1")),
            ("login.example", None),
            ("ftp://login.example", None),
            ("mailto:login@login.example", None),
            ("", None),
        ] {
            let made = Provider::new(issuer, "llinyn", None);
            assert_eq!(made.ok().as_ref().map(Provider::host), host, "{issuer}");
        }
    }
}
