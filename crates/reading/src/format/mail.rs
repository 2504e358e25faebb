//! Mail: its subject, its day and its words are a paper, and each file it encloses is one of its own. Who wrote to whom is
//! not read: the addresses of people are none of the record's business.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::PassageKind;
use mail_parser::{Message, MessageParser, MimeHeaders};

use super::note::Note;
use super::{Block, html, plain, sniff};
use crate::decode;

/// How far into a file its headers are looked at.
const FRONT: usize = 16 * 1024;
/// Most files of one mail.
const FILES: usize = 100;

/// Whether a file is mail: headers from its first line on, some of which no other text has.
pub(crate) fn is_mail(bytes: &[u8]) -> bool {
    let front = String::from_utf8_lossy(bytes.get(..FRONT).unwrap_or(bytes));
    let mut names = Vec::new();
    for line in front.lines().take_while(|line| !line.is_empty()) {
        let is_more = line.starts_with([' ', '\t']);
        match line.split_once(':') {
            _ if is_more && !names.is_empty() => {}
            Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => {
                names.push(name.to_ascii_lowercase());
            }
            _ => return false,
        }
    }
    let has = |name: &str| names.iter().any(|known| known == name);
    has("from") && ["mime-version", "message-id", "received"].into_iter().any(has)
}

/// The blocks of a mail, and what is to be told of it.
///
/// # Errors
/// [`ErrorKind::FileDamaged`] or its markup's.
pub(crate) fn blocks(bytes: &[u8]) -> Result<(Vec<Block>, Vec<Note>), Error> {
    let message = parsed(bytes)?;
    let mut blocks = Vec::new();
    let head = |kind, words: String| Block { text: words, level: 1, ..Block::new(kind) }.finished();
    blocks.extend(head(PassageKind::Heading, message.subject().unwrap_or_default().to_owned()));
    // The day, as the header prints it, without the hour.
    let date = message.header_raw("Date").unwrap_or_default();
    let day: Vec<&str> = date.split_whitespace().take_while(|word| !word.contains(':')).collect();
    blocks.extend(head(PassageKind::Paragraph, day.join(" ")));
    let is_marked_up = message.text_bodies().all(mail_parser::MessagePart::is_text_html);
    match if is_marked_up { message.body_html(0) } else { message.body_text(0) } {
        Some(words) if is_marked_up => blocks.extend(html::blocks(&words)?),
        Some(words) => blocks.extend(plain::blocks(&words)),
        None => {}
    }
    let unread = message.attachments().any(|part| !is_paper(part.contents()));
    Ok((blocks, Vec::from_iter(unread.then(|| Note::part("enclosed")))))
}

/// The files a mail encloses that can be papers, each with its name.
///
/// # Errors
/// [`ErrorKind::FileDamaged`], or [`ErrorKind::FileTooCostly`] where there are too many.
pub(crate) fn enclosed(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let message = parsed(bytes)?;
    if message.attachment_count() > FILES {
        return Err(Error::new(ErrorKind::FileTooCostly, "").inside(FILES));
    }
    let papers = (1..).zip(message.attachments()).filter(|(_, part)| is_paper(part.contents()));
    let named = papers.map(|(at, part)| {
        let name =
            part.attachment_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned());
        (name.unwrap_or_else(|| format!("{at}")), part.contents().to_vec())
    });
    Ok(named.collect())
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, Error> {
    MessageParser::default()
        .parse(bytes)
        .ok_or_else(|| Error::new(ErrorKind::FileDamaged, "").inside("no mail"))
}

/// Whether what is enclosed is of a form that is read; a logo is not.
fn is_paper(bytes: &[u8]) -> bool {
    sniff::packed(bytes).is_some() || decode::decode(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "Received: from a.example\r\nFrom: Clerk <clerk@glanrafon.example>\r\nTo: b@glanrafon.example\r\nDate: Fri, 1 Mar 2024 09:00:00 +0000\r\nSubject: =?utf-8?Q?Ymateb_i=E2=80=99r_argymhellion?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nQXJneW1oZWxsaWFkIDEKClltYXRlYjogRGVyYnluLgo=\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../plan.txt\"\r\n\r\nRecommendation 2\r\n\r\nResponse: Rejected.\r\n--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAA=\r\n--x--\r\n";

    #[test]
    fn a_mail_is_a_paper_and_so_is_what_it_encloses() {
        assert!(is_mail(MAIL.as_bytes()));
        let (blocks, notes) = blocks(MAIL.as_bytes()).unwrap();
        let words: Vec<_> = blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(
            words,
            ["Ymateb i’r argymhellion", "Fri, 1 Mar 2024", "Argymhelliad 1", "Ymateb: Derbyn."]
        );
        assert_eq!(notes, [Note::part("enclosed")]);
        let enclosed = enclosed(MAIL.as_bytes()).unwrap();
        assert_eq!(enclosed.len(), 1);
        assert_eq!(enclosed[0].0, "plan.txt");
        assert!(enclosed[0].1.starts_with(b"Recommendation 2"));
    }

    #[test]
    fn mail_in_markup_is_read_as_such() {
        let mail = "From: a@b.example\nMessage-ID: <1@b.example>\nSubject: Plan\nContent-Type: text/html\n\n<ol><li>One<li>Two</ol>";
        let (blocks, _) = blocks(mail.as_bytes()).unwrap();
        let words: Vec<_> = blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(words, ["Plan", "1. One", "2. Two"]);
    }

    #[test]
    fn what_is_no_mail() {
        for text in [
            "From: the Clerk\n\nA letter.",
            "A letter\nFrom: a\nMIME-Version: 1.0\n",
            "",
            "Date: 1 May\nSubject: b\n",
        ] {
            assert!(!is_mail(text.as_bytes()), "{text}");
        }
    }
}
