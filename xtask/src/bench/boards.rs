//! What a clerk waits for: an agenda drawn from all that is owed, and a report for the meeting.

use std::path::Path;
use std::process::Command;

use super::load::Connection;
use super::measure::{median, millis};
use super::people::{come_in, council, invitation};
use super::record::{ASKED, Record};
use super::serve::Server;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::Stopwatch;
use crate::command::output;

/// A day that every record of the bench lies before.
const MEETING: &str = "2035-01-15";

/// How often a report is made.
const TIMES: usize = 5;

/// The page that offers what an agenda of one body of the largest record could hold.
pub(super) fn agendas(program: &Path, record: &Record, table: &mut Table) -> Outcome {
    let server = Server::start(program, &record.database)?;
    let mut connection = Connection::open(server.port)?;
    let body = council(&connection.get("/bodies.json")?)?;
    come_in(&mut connection, &invitation(program, record, ("coordinator", &body))?)?;
    let form = format!("/body/{body}/meeting");
    let hidden = hidden(&connection.get(&form)?)?;
    let meeting = connection.send(&form, &format!("{hidden}day={MEETING}"))?;
    let agenda = format!("{meeting}/agenda");
    let mut times = Vec::new();
    for _ in 0..ASKED {
        let watch = Stopwatch::start();
        let page = connection.get(&agenda)?;
        times.push(watch.elapsed());
        if !page.contains("type=\"checkbox\"") {
            return Err("the agenda is offered nothing".into());
        }
    }
    let time = millis(median(times).ok_or("nobody asked")?);
    table.row(format!("agenda, p50, {} threads", record.threads), time, "ms", Goal::AtMost(50.0));
    Ok(())
}

/// The report of one body of the largest record, in each form, by the command; its program starts each time.
pub(super) fn packs(program: &Path, record: &Record, table: &mut Table) -> Outcome {
    let bodies = Connection::open(Server::start(program, &record.database)?.port)?.get("/bodies.json")?;
    let body = council(&bodies)?;
    for (form, most) in [("docx", 1_000.0), ("pdf", 3_000.0)] {
        if form == "pdf" && !program.with_file_name("llinyn-typeset").is_file() {
            println!("No PDF is measured: cargo build --release -p llinyn-typeset");
            continue;
        }
        let file = record.database.with_extension(form);
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let mut pack = Command::new(program);
            pack.arg("--db").arg(&record.database).args(["pack", &body, "--since", "2000-01-01"]);
            let watch = Stopwatch::start();
            output(pack.args(["--format", form, "--out"]).arg(&file))?;
            times.push(watch.elapsed());
        }
        let size = std::fs::metadata(&file)?.len();
        let time = millis(median(times).ok_or("no report was made")?);
        table.row(format!("report as {form}, {size} bytes"), time, "ms", Goal::AtMost(most));
    }
    Ok(())
}

/// What a form sends beside what is typed.
fn hidden(page: &str) -> Outcome<String> {
    let value = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(|value| format!("{name}={value}&"))
    };
    Ok(value("mark")
        .zip(value("once"))
        .map(|(mark, once)| mark + &once)
        .ok_or("the form is not one's own")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_hides_is_sent_with_it() {
        let page = r#"<input type="hidden" name="mark" value="a1"><input name="once" value="b-2">"#;
        assert_eq!(hidden(page).unwrap(), "mark=a1&once=b-2&");
        assert!(hidden("<input name=\"mark\" value=\"a\">").is_err());
    }
}
