//! The program as it was built, serving a record made from the sample papers.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::http::{Reply, get};
use crate::{Outcome, setting};

/// A running program; it ends, and its record goes, when this is dropped.
pub(crate) struct Program {
    server: Child,
    pub(crate) port: u16,
    record: TempDir,
}

impl Program {
    /// Records the sample papers in a new record and serves it on a free port.
    pub(crate) fn start() -> Outcome<Program> {
        Program::start_with(&[])
    }

    /// The same with more settings for the server.
    pub(crate) fn start_with(settings: &[&str]) -> Outcome<Program> {
        let binary = setting("LLINYN_BIN")?;
        let record = tempfile::tempdir()?;
        let database = record.path().join("llinyn.db");
        let program = |arguments: &[&str]| {
            let mut command = Command::new(&binary);
            command.args(["--lang", "en", "--db"]).arg(&database).args(arguments);
            command
        };
        let recorded = program(&["import", "--accept"]).args(samples()?).output()?;
        if !recorded.status.success() {
            return Err(format!("import: {}", String::from_utf8_lossy(&recorded.stderr)).into());
        }
        let mut server =
            program(&["serve", "--listen", "127.0.0.1:0"]).args(settings).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        let port = line.split_once("http://127.0.0.1:").map(|(_, rest)| rest);
        let port = port.and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
        let port =
            port.ok_or_else(|| format!("the program does not say where it listens: {line}"))?.parse()?;
        Ok(Program { server, port, record })
    }

    /// Invites somebody by the command line; the address the link leads to.
    pub(crate) fn invite(&self, email: &str, role: &str, body: &str) -> Outcome<String> {
        let add = ["user", "add", email, "--name", "Carys", "--role", role, "--body", body];
        let told = self.told(&add)?;
        let link = told.lines().find_map(|line| line.split_once("/invitation/")).map(|(_, token)| token);
        link.map(|token| format!("/invitation/{}", token.trim()))
            .ok_or_else(|| format!("no invitation: {told}").into())
    }

    /// What a command of the program prints, of the record that is served.
    pub(crate) fn told(&self, arguments: &[&str]) -> Outcome<String> {
        self.told_in("en", arguments)
    }

    /// The same in a language.
    pub(crate) fn told_in(&self, language: &str, arguments: &[&str]) -> Outcome<String> {
        let mut command = Command::new(setting("LLINYN_BIN")?);
        command.args(["--lang", language, "--db"]).arg(self.record.path().join("llinyn.db"));
        let done = command.args(arguments).output()?;
        if !done.status.success() {
            return Err(format!("{arguments:?}: {}", String::from_utf8_lossy(&done.stderr)).into());
        }
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }

    /// A whole address.
    pub(crate) fn url(&self, address: &str) -> String {
        format!("http://127.0.0.1:{}{address}", self.port)
    }

    /// Asks for a page.
    pub(crate) fn get(&self, address: &str) -> Outcome<Reply> {
        get(self.port, address)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// The sample papers, in the order of their names: a report before its answer.
fn samples() -> Outcome<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/papers");
    let mut papers: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    papers.sort();
    if papers.is_empty() { Err("there are no sample papers".into()) } else { Ok(papers) }
}
