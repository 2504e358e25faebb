//! `bench`: how fast the program is, as ratios within one run, beside what it should be.

mod boards;
mod load;
mod measure;
mod nginx;
mod pages;
mod people;
mod record;
mod serve;
mod table;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::clock::Stopwatch;
use crate::command::{cargo, output, run as run_command};
use crate::setup::{self, Purpose};
use record::Record;
use table::{Goal, Table};

/// How many threads the records hold.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// Measures everything and prints a table; a goal that is missed is told in it, and is no error.
///
/// # Errors
/// Where something cannot be measured.
pub(crate) fn run(build: bool) -> Outcome {
    setup::run(Purpose::Bench)?;
    let folder = std::env::temp_dir().join(format!("llinyn-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = measure(&folder, build);
    std::fs::remove_dir_all(&folder)?;
    println!("\n{}", measured?);
    Ok(())
}

fn measure(folder: &Path, build: bool) -> Outcome<Table> {
    let mut table = Table::default();
    if build {
        table.row("release build from nothing", release_build(folder)?, "s", Goal::AtMost(420.0));
    }
    let program = program()?;
    let records =
        SIZES.iter().map(|size| Record::make(&program, folder, *size)).collect::<Outcome<Vec<_>>>()?;
    record::reading(&program, &records, &mut table)?;
    record::importing(&records, &mut table);
    pages::making(&program, &records, &mut table)?;
    let Some(largest) = records.last() else { return Err("there are no records to measure".into()) };
    serve::starting(&program, largest, &mut table)?;
    load::keeping_up(&program, largest, folder, &mut table)?;
    people::needs(&program, largest, &mut table)?;
    boards::agendas(&program, largest, &mut table)?;
    boards::packs(&program, largest, &mut table)?;
    people::days(&program, &records, &mut table)?;
    Ok(table)
}

/// The program as it is released.
fn program() -> Outcome<PathBuf> {
    run_command(&mut cargo(&["build", "--release", "--locked", "--package", "llinyn"]))?;
    Ok(crate::test::target()?.join("release/llinyn"))
}

/// Seconds of a release build with nothing built before; what it is built from is fetched first.
fn release_build(folder: &Path) -> Outcome<f64> {
    println!("Building the release from nothing.");
    output(&mut cargo(&["fetch", "--locked"]))?;
    let mut build = cargo(&["build", "--release", "--locked", "--package", "llinyn", "--target-dir"]);
    let watch = Stopwatch::start();
    run_command(build.arg(folder.join("target")))?;
    Ok(watch.elapsed().as_secs_f64())
}
