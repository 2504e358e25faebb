//! A plain client that keeps its connection, and a crowd of them: how a page kept in memory compares with a file.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use super::measure::figure;
use super::nginx::Nginx;
use super::record::Record;
use super::serve::Server;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::Stopwatch;

/// A connection that is kept.
pub(super) struct Connection {
    stream: TcpStream,
    port: u16,
    /// What a page set, once somebody is signed in.
    cookie: String,
    read: Vec<u8>,
}

/// How many connections ask at once, for how long, and how often in turn.
const CROWD: usize = 8;
const ROUND: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;

impl Connection {
    pub(super) fn open(port: u16) -> Outcome<Connection> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Connection { stream, port, cookie: String::new(), read: Vec::new() })
    }

    /// Asks for a page and gives its body. Anything but a page is an error.
    pub(super) fn get(&mut self, address: &str) -> Outcome<String> {
        let length = self.ask(address)?;
        Ok(String::from_utf8_lossy(&self.read[self.read.len() - length..]).into_owned())
    }

    /// Sends a form as a browser does, and keeps the cookie of the answer where it sets one; where it leads. Anything but
    /// a way on is an error.
    pub(super) fn send(&mut self, address: &str, form: &str) -> Outcome<String> {
        let kind = "application/x-www-form-urlencoded";
        let origin = format!("Origin: http://127.0.0.1:{}", self.port);
        let cookie = &self.cookie;
        let head = format!("{cookie}{origin}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", form.len());
        self.exchange("POST", address, &head, form, "303")?;
        let head = String::from_utf8_lossy(&self.read);
        let header = |wanted: &str| {
            head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case(wanted).then(|| value.trim().to_owned())
            })
        };
        if let Some(pair) = header("set-cookie").and_then(|set| set.split(';').next().map(str::to_owned)) {
            self.cookie = format!("Cookie: {pair}\r\n");
        }
        Ok(header("location").ok_or("it leads nowhere")?)
    }

    /// Asks for a page; the length of its body, which then stands at the end of what was read.
    fn ask(&mut self, address: &str) -> Outcome<usize> {
        let cookie = self.cookie.clone();
        self.exchange("GET", address, &cookie, "", "200")
    }

    fn exchange(
        &mut self,
        method: &str,
        address: &str,
        head: &str,
        body: &str,
        wanted: &str,
    ) -> Outcome<usize> {
        let host = format!("127.0.0.1:{}", self.port);
        let asked = format!("{method} {address} HTTP/1.1\r\nHost: {host}\r\n{head}\r\n{body}");
        self.stream.write_all(asked.as_bytes())?;
        self.read.clear();
        let mut chunk = [0; 16 * 1024];
        let mut whole = None;
        while whole.is_none_or(|(head, body)| self.read.len() < head + body) {
            match self.stream.read(&mut chunk)? {
                0 => return Err(format!("{address}: the answer is not whole").into()),
                count => self.read.extend_from_slice(&chunk[..count]),
            }
            if whole.is_none() {
                whole = size(&self.read, wanted).map_err(|error| format!("{address}: {error}"))?;
            }
        }
        Ok(whole.map_or(0, |(_, body)| body))
    }
}

/// The lengths of an answer's head and body; none as long as the head is not whole.
fn size(read: &[u8], wanted: &str) -> Outcome<Option<(usize, usize)>> {
    let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&read[..end])?;
    if head.split(' ').nth(1) != Some(wanted) {
        return Err(head.lines().next().unwrap_or_default().into());
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    });
    Ok(Some((end + 4, length.ok_or("the answer does not say how long it is")?)))
}

/// A page that is served from memory, beside a file of the same size served by nginx, by turns.
pub(super) fn keeping_up(program: &Path, record: &Record, folder: &Path, table: &mut Table) -> Outcome {
    let server = Server::start(program, &record.database)?;
    let mut connection = Connection::open(server.port)?;
    let page = record.addresses.first().ok_or("the record has no threads")?;
    let text = connection.get(page)?;
    let file = Nginx::start(&folder.join("nginx"), &text)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(rate(server.port, page)?);
        theirs.push(rate(file.port, "/page")?);
    }
    let (ours, theirs) = (middle(&mut ours), middle(&mut theirs));
    let size = text.len();
    table.row(format!("static file of {size} bytes from nginx"), theirs, "a second", Goal::None);
    table.row(format!("page of {size} bytes again, from memory"), ours, "a second", Goal::None);
    table.row("page again, to the file from nginx", ours / theirs, "times", Goal::AtLeast(0.5));
    Ok(())
}

/// Answers a second to a crowd that asks for one page over and over.
fn rate(port: u16, address: &str) -> Outcome<f64> {
    let watch = Stopwatch::start();
    let asking = || -> Result<usize, String> {
        let told = |error: Box<dyn std::error::Error>| error.to_string();
        let mut connection = Connection::open(port).map_err(told)?;
        let mut answers = 0;
        while watch.elapsed() < ROUND {
            connection.ask(address).map_err(told)?;
            answers += 1;
        }
        Ok(answers)
    };
    let answers = std::thread::scope(|scope| {
        let crowd: Vec<_> = (0..CROWD).map(|_| scope.spawn(asking)).collect();
        let joined = crowd.into_iter().map(|one| one.join().unwrap_or_else(|_| Err("a client broke".into())));
        joined.sum::<Result<usize, String>>()
    })?;
    Ok(figure(answers) / watch.elapsed().as_secs_f64())
}

fn middle(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_whole() {
        let ok = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nabc";
        assert_eq!(size(ok, "200").unwrap(), Some((ok.len() - 3, 12)));
        assert_eq!(size(b"HTTP/1.1 200 OK\r\nContent-", "200").unwrap(), None);
        for bad in [&b"HTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\n"[..], b"HTTP/1.1 200 OK\r\n\r\n"] {
            assert!(size(bad, "200").is_err());
        }
    }

    #[test]
    fn rates_have_a_middle() {
        assert_eq!(middle(&mut [3.0, 900.0, 1.0]).to_string(), "3");
    }
}
