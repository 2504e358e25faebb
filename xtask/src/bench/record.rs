//! Records of generated papers: made, and how fast reading and importing went.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::measure::{figure, median};
use super::serve::Server;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::Stopwatch;
use crate::command::output;

/// A record and the papers it was made of.
pub(super) struct Record {
    pub(super) threads: usize,
    pub(super) database: PathBuf,
    /// Addresses of threads, from all over the record.
    pub(super) addresses: Vec<String>,
    papers: Vec<PathBuf>,
    bytes: usize,
    entries: usize,
    took: Duration,
}

/// How many threads of a record are asked for.
pub(super) const ASKED: usize = 200;
/// How many bytes are read at a time, and how often, to say how fast that is.
const READ: usize = 16_000_000;
const TIMES: usize = 3;

impl Record {
    /// Writes papers and imports them.
    pub(super) fn make(program: &Path, folder: &Path, threads: usize) -> Outcome<Record> {
        println!("Making a record of {threads} threads.");
        let papers = crate::r#gen::write(threads, &folder.join(format!("papers-{threads}")))?;
        let sizes = papers.iter().map(std::fs::metadata).collect::<Result<Vec<_>, _>>()?;
        let bytes = sizes.iter().map(|file| usize::try_from(file.len()).unwrap_or(usize::MAX)).sum();
        let database = folder.join(format!("{threads}.db"));
        let mut import = Command::new(program);
        import.arg("--db").arg(&database).args(["import", "--accept"]).args(&papers);
        let watch = Stopwatch::start();
        let told = output(&mut import)?;
        let took = watch.elapsed();
        let entries = Server::start(program, &database)?.entries()?;
        println!("{entries} entries in {:.1} s.", took.as_secs_f64());
        Ok(Record { threads, database, addresses: spread(&told), papers, bytes, entries, took })
    }
}

/// Addresses of threads, as evenly spread over what the import tells as can be.
fn spread(told: &str) -> Vec<String> {
    // Of each report a line such as `00048-a.txt → /review-00048`.
    let reports: Vec<&str> = told.lines().filter_map(|line| Some(line.split_once("-a.txt → ")?.1)).collect();
    let place =
        |at: usize| format!("{}/r{}", reports[at * reports.len() / ASKED], 1 + at % crate::r#gen::ASKS);
    if reports.is_empty() { Vec::new() } else { (0..ASKED).map(place).collect() }
}

/// How many megabytes of text are read in a second, by one process on one core.
pub(super) fn reading(program: &Path, records: &[Record], table: &mut Table) -> Outcome {
    let Some(record) = records.iter().find(|record| record.bytes >= READ).or(records.last()) else {
        return Err("there are no papers to read".into());
    };
    let share = record.papers.len() * READ.min(record.bytes) / record.bytes;
    let papers = &record.papers[..share];
    let mut bytes = 0;
    for paper in papers {
        bytes += usize::try_from(std::fs::metadata(paper)?.len())?;
    }
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let watch = Stopwatch::start();
        output(Command::new(program).arg("read").args(papers))?;
        times.push(watch.elapsed());
    }
    let time = median(times).ok_or("nothing was read")?.as_secs_f64();
    table.row("reading, printing included", figure(bytes) / 1e6 / time, "MB/s", Goal::AtLeast(20.0));
    Ok(())
}

/// How many entries are recorded in a second, reading included.
pub(super) fn importing(records: &[Record], table: &mut Table) {
    for record in records {
        let rate = figure(record.entries) / record.took.as_secs_f64();
        let what = format!("import, {} threads, {} entries", record.threads, record.entries);
        table.row(what, rate, "entries/s", Goal::AtLeast(5_000.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_are_taken_from_all_over_the_record() {
        let told: Vec<String> = (0..1000)
            .map(|at| format!("Review\n{at:05}-a.txt → /review-{at}\n{at:05}-b.txt → /answer-{at}\n"))
            .collect();
        let addresses = spread(&told.concat());
        assert_eq!(addresses.len(), ASKED);
        assert_eq!((addresses[0].as_str(), addresses[199].as_str()), ("/review-0/r1", "/review-995/r20"));
        assert!(spread("").is_empty());
    }
}
