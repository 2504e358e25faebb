//! A form with a file, as sent.

use std::fmt::Display;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::Limits;

use super::form::Sent;
use super::refusal::Refusal;

/// Most bytes of a form with a paper: the largest one, and room for the fields beside it.
pub(super) const PAPER: usize = Limits::LARGEST + 64 * 1024;
/// Most bytes of a form with evidence. A file that is somewhat too large is told beside its field, with all that was typed.
pub(super) const EVIDENCE: usize = 2 * crate::act::evidence::LARGEST;
/// Most bytes of a form with a report, packed or not: the largest one, and room for the fields beside it.
pub(super) const REPORT: usize = crate::report::pack::stamp::LARGEST + 64 * 1024;
/// Most bytes of a form with a table: the largest one, or what was read from it.
pub(super) const TABLE: usize = 3 * crate::table::BYTES;

/// The fields of a form, with the name of the file in its own field, and the file that came with it. How large both may be stands beside the address.
#[derive(Debug)]
pub(super) struct Upload {
    /// Its fields.
    pub(super) sent: Sent,
    /// The file, by its name; none where none was chosen.
    pub(super) file: Option<(String, Vec<u8>)>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Refusal> {
        let path = request.uri().path().to_owned();
        let bad = |error: &dyn Display| Error::new(ErrorKind::BadValue, path.clone()).inside(error);
        let failed = |error: MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => {
                Error::new(ErrorKind::UploadTooLarge, path.clone()).inside(error)
            }
            _ => bad(&error),
        };
        let mut parts = Multipart::from_request(request, state).await.map_err(|error| bad(&error))?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(part) = parts.next_field().await.map_err(failed)? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(last_of) {
                // A browser sends a file without a name where none was chosen.
                Some(chosen) => {
                    let bytes = part.bytes().await.map_err(failed)?;
                    if chosen.is_empty() {
                        continue;
                    }
                    if file.is_some() {
                        return Err(Error::new(ErrorKind::FilesTooMany, path).into());
                    }
                    fields.push((name, chosen.clone()));
                    file = Some((chosen, bytes.to_vec()));
                }
                None => fields.push((name, part.text().await.map_err(failed)?)),
            }
        }
        Ok(Upload { sent: Sent::of(fields), file })
    }
}

/// The name of a file without the folders some browsers put before it, and nothing that steers a screen.
fn last_of(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::last_of;

    #[test]
    fn a_file_is_named_without_its_folders() {
        for (name, expected) in [
            ("report.txt", "report.txt"),
            ("C:\\papers\\adroddiad ŵ.md", "adroddiad ŵ.md"),
            ("../../etc/passwd", "passwd"),
            ("a\u{0}b\n.txt", "ab.txt"),
            ("", ""),
        ] {
            assert_eq!(last_of(name), expected, "{name:?}");
        }
    }
}
