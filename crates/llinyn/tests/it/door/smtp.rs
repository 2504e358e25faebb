//! A server that takes letters over a real wire, refuses some, and can be down.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use llinyn::smtp::Smtp;
use mailin::response::{INTERNAL_ERROR, NO_MAILBOX, OK};
use mailin::{Action, Handler, Response, SessionBuilder};

/// A letter that arrived.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrived {
    pub(super) to: String,
    /// As it came, with its header.
    whole: String,
}

/// What arrived, in order.
#[derive(Clone, Default)]
pub(super) struct Server(Arc<Mutex<Vec<Arrived>>>);

impl Server {
    /// Starts one on a port that is free, with whoever speaks to it.
    pub(super) fn start() -> (Server, Smtp) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let smtp = speaking_to(&listener);
        let server = Server::default();
        let arrived = server.0.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let arrived = arrived.clone();
                std::thread::spawn(move || serve(stream.unwrap(), arrived));
            }
        });
        (server, smtp)
    }

    /// Whoever speaks to a server that is down.
    pub(super) fn down() -> Smtp {
        speaking_to(&TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap())
    }

    /// Takes away what arrived since the last time.
    pub(super) fn letters(&self) -> Vec<Arrived> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// The only letter that arrived since the last time.
    pub(super) fn letter(&self) -> Arrived {
        let letters = self.letters();
        assert_eq!(letters.len(), 1, "{letters:?}");
        letters.into_iter().next().unwrap()
    }
}

impl Arrived {
    /// A line of its header, unfolded; the empty text where there is none.
    pub(super) fn header(&self, name: &str) -> String {
        let header = self.whole.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let line = header.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned));
        line.unwrap_or_default()
    }

    /// Its words, as a person reads them (RFC 2045, 6.7).
    pub(super) fn words(&self) -> String {
        let (_, body) = self.whole.split_once("\r\n\r\n").unwrap();
        if self.header("Content-Transfer-Encoding") != "quoted-printable" {
            return body.to_owned();
        }
        let joined = body.replace("=\r\n", "");
        let mut bytes = Vec::new();
        let mut parts = joined.split('=');
        bytes.extend(parts.next().unwrap().as_bytes());
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(&part.as_bytes()[2..]);
        }
        String::from_utf8(bytes).unwrap()
    }

    /// The path of the page that ends such letters.
    pub(super) fn stop(&self) -> String {
        let stop = self.header("List-Unsubscribe");
        assert_eq!(self.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert!(self.words().contains(stop.trim_matches(['<', '>'])), "{}", self.words());
        let path = stop.strip_prefix("<https://llinyn.example").and_then(|rest| rest.strip_suffix('>'));
        path.unwrap_or_else(|| panic!("{stop}")).to_owned()
    }
}

fn speaking_to(listener: &TcpListener) -> Smtp {
    let address = listener.local_addr().unwrap();
    Smtp::new(&format!("smtp://{address}"), "Llinyn <post@llinyn.example>").unwrap()
}

fn serve(mut stream: TcpStream, arrived: Arc<Mutex<Vec<Arrived>>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let arriving = Arriving { letter: Arrived::default(), arrived };
    let mut session = SessionBuilder::new("test").build(IpAddr::V4(Ipv4Addr::LOCALHOST), arriving);
    session.greeting().write_to(&mut stream).unwrap();
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let response = session.process(&line);
        line.clear();
        if response.action != Action::NoReply {
            response.write_to(&mut stream).unwrap();
            stream.flush().unwrap();
        }
        if response.action == Action::Close {
            return;
        }
    }
}

/// A letter on its way in.
struct Arriving {
    letter: Arrived,
    arrived: Arc<Mutex<Vec<Arrived>>>,
}

impl Handler for Arriving {
    fn rcpt(&mut self, to: &str) -> Response {
        self.letter = Arrived { to: to.to_owned(), whole: String::new() };
        match to {
            to if to.contains("gone") => NO_MAILBOX,
            to if to.contains("busy") => INTERNAL_ERROR,
            _ => OK,
        }
    }

    fn data(&mut self, buf: &[u8]) -> std::io::Result<()> {
        self.letter.whole.push_str(std::str::from_utf8(buf).unwrap());
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        self.arrived.lock().unwrap().push(std::mem::take(&mut self.letter));
        OK
    }
}
