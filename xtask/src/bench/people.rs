//! What a person at work waits for: what needs them, among all that is owed by anybody; and what the clock does in a day.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use totp_rs::{Builder, Secret};

use super::load::Connection;
use super::measure::{median, millis};
use super::record::{ASKED, Record};
use super::serve::Server;
use super::table::{Goal, Table};
use crate::Outcome;
use crate::clock::{Stopwatch, seconds};
use crate::command::output;

/// How often the clock is run for another day, once it has caught up.
const DAYS: u8 = 9;

/// The page of what needs somebody who acts for one body of the largest record.
pub(super) fn needs(program: &Path, record: &Record, table: &mut Table) -> Outcome {
    let server = Server::start(program, &record.database)?;
    let mut connection = Connection::open(server.port)?;
    let body = council(&connection.get("/bodies.json")?)?;
    come_in(&mut connection, &invitation(program, record, ("contributor", &body))?)?;
    let mut times = Vec::new();
    for _ in 0..ASKED {
        let watch = Stopwatch::start();
        let page = connection.get("/me")?;
        times.push(watch.elapsed());
        if !page.contains("/progress") {
            return Err("nothing needs them".into());
        }
    }
    let time = millis(median(times).ok_or("nobody asked")?);
    let what = format!("what needs me, p50, {} threads", record.threads);
    table.row(what, time, "ms", Goal::AtMost(5.0));
    Ok(())
}

/// One day of the clock for each record, once it has caught up with all days before.
pub(super) fn days(program: &Path, records: &[Record], table: &mut Table) -> Outcome {
    for record in records {
        let run = |day: u8| {
            let mut clock = Command::new(program);
            clock.args([
                "--db",
                &record.database.to_string_lossy(),
                "clock",
                "--on",
                &format!("2024-01-{day:02}"),
            ]);
            let watch = Stopwatch::start();
            output(&mut clock).map(|_| watch.elapsed())
        };
        let caught_up = run(1)?;
        let times = (2..2 + DAYS).map(run).collect::<Outcome<Vec<Duration>>>()?;
        let time = millis(median(times).ok_or("the clock was not run")?);
        let threads = record.threads;
        table.row(format!("clock, all days at once, {threads} threads"), millis(caught_up), "ms", Goal::None);
        table.row(format!("clock, one more day, {threads} threads"), time, "ms", Goal::AtMost(10_000.0));
    }
    Ok(())
}

/// The reference of a council that owes things.
pub(super) fn council(bodies: &str) -> Outcome<String> {
    let page: serde_json::Value = serde_json::from_str(bodies)?;
    let rows = page.pointer("/page/rows").and_then(serde_json::Value::as_array).ok_or("no list of bodies")?;
    let addresses = rows.iter().filter_map(|row| row.get("address")?.as_str()?.strip_prefix("/body/"));
    let mut councils = addresses.filter(|name| name.ends_with("-county-council"));
    Ok(councils.next().ok_or("the record has no council")?.to_owned())
}

/// Where somebody who was invited comes in.
pub(super) fn invitation(program: &Path, record: &Record, (role, body): (&str, &str)) -> Outcome<String> {
    let email = format!("{role}@glanrafon.example");
    let mut add = Command::new(program);
    add.args(["--db", &record.database.to_string_lossy(), "user", "add", &email, "--name", "Carys"]);
    let told = output(add.args(["--role", role, "--body", body]))?;
    let (_, address) = told.split_once("/invitation/").ok_or("no invitation was printed")?;
    let token: String = address.chars().take_while(char::is_ascii_alphanumeric).collect();
    Ok(format!("/invitation/{token}"))
}

pub(super) fn come_in(connection: &mut Connection, invitation: &str) -> Outcome {
    let page = connection.get(invitation)?;
    let seed = page.split_once("<code>").and_then(|(_, rest)| rest.split_once("</code>"));
    let (seed, _) = seed.ok_or("the invitation shows no seed")?;
    let secret = Secret::try_from_base32(seed.split_whitespace().collect::<String>());
    let secret = secret.map_err(|error| format!("{error:?}"))?;
    let app = Builder::new().with_secret(secret).with_account_name("carys").build();
    let code = app.map_err(|error| error.to_string())?.generate(seconds());
    connection.send(invitation, &format!("password=pedair+dafad+ddu&code={code}")).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_is_found() {
        let rows =
            r#"{"page":{"rows":[{"address":"/body/board"},{"address":"/body/abercoed-county-council"}]}}"#;
        assert_eq!(council(rows).unwrap(), "abercoed-county-council");
        assert!(council("{}").is_err());
    }
}
