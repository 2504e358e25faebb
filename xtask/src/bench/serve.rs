//! The program serving a record: how soon it is there, and how little it takes when nobody asks.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::load::Connection;
use super::measure::{figure, median, millis};
use super::record::Record;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::Stopwatch;

/// The program, serving; it ends when this is dropped.
pub(super) struct Server {
    process: Child,
    pub(super) port: u16,
}

const STARTS: usize = 11;

impl Server {
    /// Serves a record on a free port.
    pub(super) fn start(program: &Path, database: &Path) -> Outcome<Server> {
        let mut process = Command::new(program)
            .args(["--lang", "en", "--db"])
            .arg(database)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let output = process.stdout.take().ok_or("the program says nothing")?;
        let mut server = Server { process, port: 0 };
        BufReader::new(output).read_line(&mut line)?;
        server.port =
            port(&line).ok_or_else(|| format!("the program does not say where it listens: {line}"))?;
        Ok(server)
    }

    /// How many entries the record has.
    pub(super) fn entries(&self) -> Outcome<usize> {
        let reply = Connection::open(self.port)?.get("/index.json")?;
        let page: serde_json::Value = serde_json::from_str(&reply)?;
        let entries = page.get("entry").and_then(serde_json::Value::as_u64);
        Ok(usize::try_from(entries.ok_or("the page does not say how many entries there are")?)?)
    }

    /// What of it stands in memory, in megabytes.
    fn memory(&self) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        Ok(resident(&status).ok_or("the system does not say how much memory is taken")? / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// How long it takes from nothing to the first page, and what is taken when all is quiet.
pub(super) fn starting(program: &Path, record: &Record, table: &mut Table) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let watch = Stopwatch::start();
        let server = Server::start(program, &record.database)?;
        Connection::open(server.port)?.get("/health")?;
        times.push(watch.elapsed());
    }
    let time = millis(median(times).ok_or("nothing was started")?);
    let at = format!("{} threads", record.threads);
    table.row(format!("start to first answer, {at}"), time, "ms", Goal::AtMost(100.0));
    let server = Server::start(program, &record.database)?;
    for address in ["/", "/cy/", "/threads", "/overdue"] {
        Connection::open(server.port)?.get(address)?;
    }
    std::thread::sleep(Duration::from_secs(2));
    table.row(format!("memory when idle, {at}"), server.memory()?, "MB", Goal::AtMost(60.0));
    let size = usize::try_from(std::fs::metadata(&record.database)?.len())?;
    table.row(format!("size of the record, {at}"), figure(size / 1_000_000), "MB", Goal::None);
    Ok(())
}

fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("http://127.0.0.1:")?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Kilobytes of memory, of what the system says of a process.
fn resident(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_process_is_understood() {
        assert_eq!(port("Serving at http://127.0.0.1:8081 (Welsh at ...)"), Some(8081));
        assert_eq!(port("Not serving"), None);
        assert_eq!(resident("VmPeak:\t 9 kB\nVmRSS:\t  2048 kB\n"), Some(2048.0));
        assert_eq!(resident("VmPeak:\t 9 kB\n"), None);
    }
}
