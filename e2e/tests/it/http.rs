//! Plain HTTP, one request a connection: what somebody without a browser is sent.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::Outcome;

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: String,
    pub(crate) body: String,
}

impl Reply {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Asks for an address.
pub(crate) fn get(port: u16, address: &str) -> Outcome<Reply> {
    send(port, "GET", address, None)
}

/// Sends a request to this machine.
pub(crate) fn send(port: u16, method: &str, address: &str, json: Option<&str>) -> Outcome<Reply> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    let body = json.unwrap_or_default();
    let kind = if json.is_some() { "Content-Type: application/json\r\n" } else { "" };
    write!(
        stream,
        "{method} {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{kind}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    read(stream).map_err(|error| format!("{method} {address}: {error}").into())
}

fn read(mut stream: TcpStream) -> Outcome<Reply> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 16 * 1024];
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        match stream.read(&mut chunk)? {
            0 => return Err("the answer ended within its headers".into()),
            count => bytes.extend_from_slice(&chunk[..count]),
        }
    };
    let headers = String::from_utf8(bytes[..head].to_vec())?;
    let status = headers.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or("no status")?;
    let mut reply = Reply { status, headers, body: String::new() };
    let mut body = bytes.split_off(head + 4);
    match reply.header("content-length").map(str::parse::<usize>).transpose()? {
        Some(length) => {
            while body.len() < length {
                match stream.read(&mut chunk)? {
                    0 => return Err("the answer is shorter than it says".into()),
                    count => body.extend_from_slice(&chunk[..count]),
                }
            }
        }
        None => {
            stream.read_to_end(&mut body)?;
        }
    }
    if reply.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked")) {
        body = joined(&body)?;
    }
    reply.body = String::from_utf8(body)?;
    Ok(reply)
}

/// The chunks of a body as one.
fn joined(mut chunks: &[u8]) -> Outcome<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n").ok_or("a chunk without its size")?;
        let size = usize::from_str_radix(std::str::from_utf8(&chunks[..end])?.trim(), 16)?;
        if size == 0 {
            return Ok(whole);
        }
        let rest = &chunks[end + 2..];
        whole.extend_from_slice(rest.get(..size).ok_or("a chunk shorter than it says")?);
        chunks = rest.get(size + 2..).ok_or("a chunk without its end")?;
    }
}

#[test]
fn chunks_are_joined() {
    assert_eq!(joined(b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").unwrap(), b"abcde");
    for broken in [&b"3\r\nab"[..], b"x\r\nabc\r\n0\r\n\r\n", b"3"] {
        assert!(joined(broken).is_err());
    }
}
