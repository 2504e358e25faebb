//! The clock as a command, for a machine that keeps the time itself, and in a server, which needs none.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::trouble::llinyn;

const PAPERS: [(&str, &str); 2] = [
    (
        "report.txt",
        "Inspection of foster care in Glanrafon\nGlanrafon Care Inspectorate\n1 March 2024\n\n\
         Recommendation 1: Glanrafon Council should answer every letter from a carer in time.\n",
    ),
    (
        "answer.txt",
        "Response to the Inspection of foster care in Glanrafon\nGlanrafon Council\n2 April 2024\n\n\
         Recommendation 1\n\nResponse: Accepted. We will answer every letter by 30 June 2024.\n",
    ),
];

/// A folder with a record of one promise by 30 June 2024, of which nothing came.
fn recorded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in PAPERS {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    done(&folder, &["import", "report.txt", "answer.txt", "--accept"]);
    folder
}

/// What the program says, where it ends well.
fn done(folder: &TempDir, args: &[&str]) -> String {
    let told = llinyn(folder.path(), args);
    assert_eq!(told.code, Some(0), "{args:?}: {}{}", told.out, told.err);
    told.out
}

#[test]
fn the_command_enters_each_silence_once_and_says_so_in_both_languages() {
    let folder = recorded();
    for (args, expected) in [
        (&["clock", "--on", "2024-06-30"][..], "ran for 30 June 2024: 0 things owed went silent."),
        (&["clock", "--on", "2024-07-01"], "ran for 1 July 2024: 1 thing owed went silent."),
        (&["clock", "--on", "2024-07-01"], "Nothing to do: the daily check has run for 1 July 2024."),
        (&["clock", "--on", "2024-06-30", "--lang", "cy"], "wedi rhedeg ar gyfer 1 Gorffennaf 2024."),
        (&["clock", "--on", "2024-07-02", "--lang", "cy"], "2 Gorffennaf 2024: does dim a oedd yn ddyledus"),
        (&["verify"], "The ledger holds"),
        (&["rebuild"], "every table equals the live one"),
    ] {
        let told = done(&folder, args);
        assert!(told.contains(expected), "{args:?}: {told}");
    }
    done(&folder, &["export", "--csv", "data"]);
    for (file, expected) in [("silence.csv", ",2024-06-30\n"), ("clock_run.csv", ",2024-07-01,1\n")] {
        let text = std::fs::read_to_string(folder.path().join("data").join(file)).unwrap();
        assert!(text.contains(expected), "{file}: {text}");
    }
}

/// Ends the server, whatever becomes of the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Server {
    /// Serves a record; the address it listens on.
    fn start(folder: &TempDir) -> (Server, String) {
        let mut server = Command::new(env!("CARGO_BIN_EXE_llinyn"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .current_dir(folder.path())
            .env_remove("LLINYN_DB")
            .env_remove("LLINYN_LANG")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (_, behind) = line.split_once("http://").unwrap();
        let address = behind.split_whitespace().next().unwrap().to_owned();
        (Server(server), address)
    }
}

fn health(address: &str) -> Value {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET /health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    let (_, body) = reply.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {reply}"))
}

/// Two servers of one record: both say soon that the clock ran today, and it ran once.
#[test]
fn servers_run_it_by_themselves_once_between_them() {
    let folder = recorded();
    let servers = [Server::start(&folder), Server::start(&folder)];
    for (_, address) in &servers {
        let mut told = health(address);
        for _ in 0..600 {
            if told["clock"]["last"] == told["today"] {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
            told = health(address);
        }
        assert_eq!(told["clock"]["last"], told["today"], "{told}");
        assert_eq!((&told["clock"]["late"], &told["status"]), (&Value::from(false), &Value::from("ok")));
    }
    drop(servers);
    done(&folder, &["export", "--json", "data"]);
    let rows = |noun: &str| -> Vec<Value> {
        let text = std::fs::read_to_string(folder.path().join("data").join(noun)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let runs: u64 = rows("clock_run.json").iter().map(|run| run["silences"].as_u64().unwrap()).sum();
    assert_eq!((rows("silence.json").len(), runs), (1, 1));
    done(&folder, &["rebuild"]);
}
