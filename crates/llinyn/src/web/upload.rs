//! A form with a file, as sent.

use axum::extract::{FromRequest, Multipart, Request};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::Limits;

use super::form::Sent;
use super::refusal::Refusal;

/// Most bytes of a form with a file: the largest paper, and room for the fields beside it.
pub(super) fn largest() -> usize {
    Limits::default().bytes + 64 * 1024
}

/// The fields of a form, and the file that came with it.
#[derive(Debug)]
pub(super) struct Upload {
    pub(super) sent: Sent,
    /// Its name, without folders; empty where no file was chosen.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Refusal> {
        let path = request.uri().path().to_owned();
        let failed = |error: &dyn std::fmt::Display, large: bool| {
            let kind = if large { ErrorKind::FileTooLarge } else { ErrorKind::BadValue };
            Refusal::from(Error::new(kind, path.clone()).inside(error))
        };
        let mut parts =
            Multipart::from_request(request, state).await.map_err(|error| failed(&error, false))?;
        let large = |error: &axum::extract::multipart::MultipartError| error.status() == 413;
        let (mut fields, mut name, mut bytes) = (Vec::new(), String::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|error| failed(&error, large(&error)))? {
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(last_of);
            let content = part.bytes().await.map_err(|error| failed(&error, large(&error)))?;
            match file {
                Some(file) => (name, bytes) = (file, content.to_vec()),
                None => fields.push((field, String::from_utf8_lossy(&content).into_owned())),
            }
        }
        Ok(Upload { sent: Sent::of(fields), name, bytes })
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
