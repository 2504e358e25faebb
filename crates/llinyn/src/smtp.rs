//! Letters on their way out, by SMTP.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::response::Category;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::letter::Letter;

/// How long a server may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// The server that takes letters, and whom they come from.
#[derive(Clone, Debug)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a letter was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It never will be.
    ForGood,
    /// It may be later: the server is busy.
    ForNow,
    /// There is nobody to take any.
    NotThere,
}

impl Smtp {
    /// The server of an address such as `smtps://user:password@mail.example`, and a sender such as
    /// `Llinyn <llinyn@glanrafon.example>`.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where either is none.
    pub fn new(url: &str, from: &str) -> Result<Smtp, Error> {
        // The address may hold a password, and is shown to nobody.
        let bad = |about: &str| Error::new(ErrorKind::BadValue, about);
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| bad("--smtp").inside(error))?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Smtp { server, from: from.parse().map_err(|error| bad(from).inside(error))? })
    }

    /// Hands a letter over.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn send(&self, letter: &Letter) -> Result<(), Refusal> {
        let message = self.message(letter).map_err(|_| Refusal::ForGood)?;
        let sent = self.server.send(message).await;
        sent.map(drop).map_err(|error| match error.status() {
            // A server that does not let us in (530 to 539) says nothing of the address.
            Some(code) if error.is_permanent() && code.category != Category::Unspecified3 => Refusal::ForGood,
            Some(_) => Refusal::ForNow,
            None => Refusal::NotThere,
        })
    }

    fn message(&self, letter: &Letter) -> Result<Message, Box<dyn std::error::Error>> {
        let header =
            |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        let made = UNIX_EPOCH + Duration::from_millis(u64::try_from(letter.made.0)?);
        let message: MessageBuilder = Message::builder()
            .from(self.from.clone())
            .to(letter.email.parse()?)
            .subject(letter.subject.as_str())
            .date(made)
            // The same however often it is tried, so that it is shown once where it arrived twice.
            .message_id(Some(format!("<{}@{}>", letter.id.0, self.from.email.domain())))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN);
        let message = if letter.stop.is_empty() {
            message
        } else {
            message
                .raw_header(header("List-Unsubscribe", format!("<{}>", letter.stop)))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
        };
        Ok(message.body(letter.words.clone())?)
    }
}
