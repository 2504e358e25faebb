//! A file of evidence, handed out and never shown: nothing of it runs or is drawn inside a page of this site.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::evidence::Exhibit;
use llinyn_model::withholding::MARK;

use super::ask::Ask;
use super::item::Of;
use super::refusal::{Refusal, inside, missing};
use super::site::Shared;

/// Should a browser draw it after all, it may do nothing.
const POLICY: &str = "sandbox; default-src 'none'";

pub(super) async fn file(State(site): State<Shared>, Of(of): Of, ask: Ask) -> Result<Response, Refusal> {
    let evidence = ask.time()?.reader(&site).evidence(&of).await?;
    let Some(Exhibit::File(file)) = evidence.map(|evidence| evidence.exhibit) else {
        return Err(missing(ask.path.clone()));
    };
    if file.name == MARK {
        return Err(Error::new(ErrorKind::NotAllowed, ask.path.clone()).into());
    }
    let bytes = site.files.load(&file.digest).await.map_err(|error| match error.kind {
        ErrorKind::FileMissing => Error::new(ErrorKind::EvidenceGone, &*file.name).inside(error),
        _ => error,
    })?;
    let mut response = (StatusCode::OK, Body::from(bytes)).into_response();
    let mut set = |name: HeaderName, value: &str| match HeaderValue::from_str(value) {
        Ok(value) => {
            response.headers_mut().insert(name, value);
            Ok(())
        }
        Err(error) => Err(inside(error)),
    };
    set(header::CONTENT_TYPE, file.kind.media())?;
    set(header::CONTENT_DISPOSITION, &attachment(&file.safe_name()))?;
    set(header::CONTENT_SECURITY_POLICY, POLICY)?;
    set(header::ETAG, &format!("\"{}\"", file.digest))?;
    Ok(response)
}

/// A file to be saved under this name: in plain letters for whoever knows no others, and whole (RFC 6266, RFC 8187).
pub(super) fn attachment(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    let mut whole = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            whole.push(char::from(byte));
        } else {
            whole.push('%');
            whole.extend([byte >> 4, byte & 15].map(hex_digit));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

/// A digit from 0 to 15.
fn hex_digit(digit: u8) -> char {
    char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::attachment;

    #[test]
    fn a_name_steers_nothing() {
        for (name, expected) in [
            ("a.pdf", "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf"),
            ("tŷ 1.txt", "attachment; filename=\"t_ 1.txt\"; filename*=UTF-8''t%C5%B7%201.txt"),
            (
                "\"; x=\"\r\n.txt",
                "attachment; filename=\"__ x____.txt\"; filename*=UTF-8''%22%3B%20x%3D%22%0D%0A.txt",
            ),
        ] {
            assert_eq!(attachment(name), expected);
        }
    }
}
