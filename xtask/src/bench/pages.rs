//! Pages that have to be made: each is asked for once, so that none is served from memory.

use std::path::Path;
use std::time::Duration;

use super::load::Connection;
use super::measure::{median, millis};
use super::record::{ASKED, Record};
use super::serve::Server;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::Stopwatch;

/// How many times as long a page of the largest record may take as one of the smallest.
const GROWTH: f64 = 2.0;

/// Thread pages and lists of what is overdue, of each record.
///
/// All records are served at once and asked by turns, so that whatever else the machine does falls on all alike.
pub(super) fn making(program: &Path, records: &[Record], table: &mut Table) -> Outcome {
    let servers =
        records.iter().map(|record| Server::start(program, &record.database)).collect::<Outcome<Vec<_>>>()?;
    let ports = || servers.iter().map(|server| Connection::open(server.port)).collect::<Outcome<Vec<_>>>();
    for connection in &mut ports()? {
        // What every record has to do once is done before it counts.
        for address in ["/", "/threads", "/overdue"] {
            connection.get(address)?;
        }
    }
    let threads: Vec<&[String]> = records.iter().map(|record| record.addresses.as_slice()).collect();
    told("thread page", 2.0, records, &times(&mut ports()?, &threads)?, table)?;
    let again = again();
    let lists: Vec<&[String]> = records.iter().map(|_| again.as_slice()).collect();
    told("list of overdue promises", 5.0, records, &times(&mut ports()?, &lists)?, table)?;
    before(records, &mut ports()?, table)
}

/// What was asked before each of some threads of the largest record, once its asks are known.
fn before(records: &[Record], connections: &mut [Connection], table: &mut Table) -> Outcome {
    let (Some(record), Some(connection)) = (records.last(), connections.last_mut()) else { return Ok(()) };
    let addresses: Vec<String> = record.addresses.iter().map(|thread| format!("{thread}/repeats")).collect();
    connection.get(addresses.first().ok_or("the record has no threads")?)?;
    let time = times(std::slice::from_mut(connection), &[&addresses])?;
    let time = *time.first().ok_or("no page was asked for")?;
    table.row(format!("asked before, p50, {} threads", record.threads), time, "ms", Goal::AtMost(50.0));
    Ok(())
}

/// The list of today at many addresses: a word the page does not know keeps it from being served from memory.
fn again() -> Vec<String> {
    (0..ASKED).map(|at| format!("/overdue?again={at}")).collect()
}

/// The median of each record, by turns: the first page of each, the second of each, and so on.
fn times(connections: &mut [Connection], addresses: &[&[String]]) -> Outcome<Vec<f64>> {
    let mut times: Vec<Vec<Duration>> = connections.iter().map(|_| Vec::new()).collect();
    for at in 0..ASKED {
        for ((connection, addresses), times) in connections.iter_mut().zip(addresses).zip(&mut times) {
            let address = addresses.get(at).ok_or("the record has too few pages")?;
            let watch = Stopwatch::start();
            connection.get(address)?;
            times.push(watch.elapsed());
        }
    }
    let medians = times.into_iter().map(|times| median(times).map(millis));
    medians.map(|median| median.ok_or_else(|| "no page was asked for".into())).collect()
}

fn told(what: &str, most: f64, records: &[Record], times: &[f64], table: &mut Table) -> Outcome {
    let last = times.len().saturating_sub(1);
    for (at, (record, time)) in records.iter().zip(times).enumerate() {
        let goal = if at == last { Goal::AtMost(most) } else { Goal::None };
        table.row(format!("{what}, p50, {} threads", record.threads), *time, "ms", goal);
    }
    let ([smallest, .., largest], [first, .., last]) = (records, times) else {
        return Err("one record alone has nothing to grow from".into());
    };
    let growth = format!("{what}, {} threads to {}", largest.threads, smallest.threads);
    table.row(growth, last / first, "times", Goal::AtMost(GROWTH));
    Ok(())
}
