//! A server that takes letters, and gives the links that stand in them.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mailin::{Action, Handler, Response, SessionBuilder, response};

use crate::Outcome;

/// How often, and how long apart, a letter is looked for: the program writes what is to be sent once a minute.
const TRIES: usize = 300;
const PAUSE: Duration = Duration::from_millis(300);

/// What arrived, each with where it went.
pub(crate) struct Letters {
    arrived: Arc<Mutex<Vec<(String, String)>>>,
    pub(crate) address: String,
}

impl Letters {
    /// Starts a server on a port that is free.
    pub(crate) fn start() -> Outcome<Letters> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = format!("smtp://{}", listener.local_addr()?);
        let arrived = Arc::<Mutex<Vec<_>>>::default();
        let letters = Letters { arrived: Arc::clone(&arrived), address };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let arriving = Arriving { letter: Default::default(), arrived: Arc::clone(&arrived) };
                std::thread::spawn(move || drop(serve(stream, arriving)));
            }
        });
        Ok(letters)
    }

    /// The path of the reply link in the letter to somebody; waits until it comes.
    pub(crate) async fn link(&self, to: &str) -> Outcome<String> {
        for _ in 0..TRIES {
            let arrived = self.arrived.lock().map_err(|error| error.to_string())?.clone();
            if let Some(path) = arrived.iter().find(|(own, _)| own == to).and_then(|(_, text)| link(text)) {
                return Ok(path);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(format!("no letter to {to}").into())
    }
}

/// The reply link of a letter as it came, whose long lines may be broken (RFC 2045, 6.7).
fn link(letter: &str) -> Option<String> {
    let whole = letter.replace("=\r\n", "");
    let (before, rest) = whole.split_once("/reply/")?;
    let token: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    Some(format!("{}/reply/{token}", if before.ends_with("/cy") { "/cy" } else { "" }))
}

fn serve(mut stream: TcpStream, arriving: Arriving) -> Outcome {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut session = SessionBuilder::new("test").build(IpAddr::V4(Ipv4Addr::LOCALHOST), arriving);
    session.greeting().write_to(&mut stream)?;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let response = session.process(&line);
        line.clear();
        if response.action != Action::NoReply {
            response.write_to(&mut stream)?;
            stream.flush()?;
        }
        if response.action == Action::Close {
            break;
        }
    }
    Ok(())
}

/// A letter on its way in.
struct Arriving {
    letter: (String, String),
    arrived: Arc<Mutex<Vec<(String, String)>>>,
}

impl Handler for Arriving {
    fn rcpt(&mut self, to: &str) -> Response {
        self.letter = (to.to_owned(), String::new());
        response::OK
    }

    fn data(&mut self, buf: &[u8]) -> std::io::Result<()> {
        self.letter.1.push_str(&String::from_utf8_lossy(buf));
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        match self.arrived.lock() {
            Ok(mut arrived) => arrived.push(std::mem::take(&mut self.letter)),
            Err(_) => return response::INTERNAL_ERROR,
        }
        response::OK
    }
}

#[test]
fn a_link_is_found_where_a_line_is_broken() {
    for (letter, expected) in [
        ("Reply:\r\nhttp://127.0.0.1:1/reply/ab=\r\n12\r\nThank you", Some("/reply/ab12")),
        ("http://127.0.0.1:1/cy/reply/ff00 ", Some("/cy/reply/ff00")),
        ("nothing", None),
    ] {
        assert_eq!(link(letter).as_deref(), expected, "{letter}");
    }
}
