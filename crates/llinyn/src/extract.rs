//! Files that are more than text are read in a process of their own: this program again, which takes the file's bytes and
//! gives its text, within bounds of time and memory that it sets itself. What goes wrong in it ends there.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::{Extract, Limits, Pace, Reading};
use serde::{Deserialize, Serialize};

/// The word by which the program is asked to be such a process. No help names it.
const COMMAND: &str = "extract";
/// The program, where it is not the one that runs: beside what is built to test it.
const PROGRAM: &str = "llinyn";
/// Longest time a file may take, from its first byte to the last of its text.
const TIME: Duration = Duration::from_mins(1);
/// Most seconds of the processor.
const PROCESSOR: u64 = 50;
/// Most memory, in bytes of address space.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// Most bytes of text, as JSON.
const TEXT: u64 = 256 * 1024 * 1024;

/// How often mail may lie in mail.
const DEEPEST: usize = 4;

/// What such a process answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Text(Box<Extract>),
    Refused { kind: String, about: String, inside: String },
}

/// Reads a paper, and tells how far it is after each passage.
///
/// # Errors
/// What is wrong with the file.
pub fn read(name: &str, bytes: &[u8], tell: &mut dyn FnMut(Pace)) -> Result<Reading, Error> {
    Ok(llinyn_reading::read_extract(extract(name, bytes)?, tell))
}

/// Whether a paper can be read at all, sooner than [`read`] tells.
///
/// # Errors
/// The same as [`read`]'s.
pub fn check(name: &str, bytes: &[u8]) -> Result<(), Error> {
    extract(name, bytes).map(drop)
}

/// A file, and behind it the papers that it encloses where it is mail, and those that they enclose.
///
/// # Errors
/// What is wrong with a mail; [`ErrorKind::TooDeep`] where one holds another too often.
pub fn with_enclosed(name: &str, bytes: Vec<u8>) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut papers = vec![(name.to_owned(), bytes, 0)];
    let mut at = 0;
    while let Some((name, bytes, depth)) = papers.get(at) {
        let inner = llinyn_reading::enclosed(bytes)?;
        if *depth == DEEPEST && !inner.is_empty() {
            return Err(Error::new(ErrorKind::TooDeep, DEEPEST.to_string()));
        }
        let (name, depth) = (name.clone(), depth + 1);
        papers.extend(inner.into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes, depth)));
        at += 1;
    }
    Ok(papers.into_iter().map(|(name, bytes, _)| (name, bytes)).collect())
}

/// The texts of a file and of all that it encloses, where it has any that is not plain in its bytes.
pub(crate) fn texts(bytes: Vec<u8>) -> Vec<String> {
    if llinyn_reading::is_plain(&bytes) {
        return Vec::new();
    }
    let papers = with_enclosed("", bytes).unwrap_or_default();
    papers.iter().filter_map(|(_, bytes)| extract("", bytes).ok()).map(|text| text.text()).collect()
}

/// The text of a file.
fn extract(name: &str, bytes: &[u8]) -> Result<Extract, Error> {
    let limits = Limits::default();
    if llinyn_reading::is_packed(bytes) && bytes.len() <= limits.bytes {
        apart(bytes, TIME).map(|text| text.called(name))
    } else {
        Extract::new(name, bytes, &limits)
    }
}

/// The text of a file, by a process of its own.
fn apart(bytes: &[u8], time: Duration) -> Result<Extract, Error> {
    let failed = |error: &dyn std::fmt::Display| Error::new(ErrorKind::Inside, "").inside(error);
    // It is given nothing but the bytes: neither where the record is nor what opens it.
    let mut child = Command::new(program().map_err(|error| failed(&error))?)
        .arg(COMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(&error))?;
    let answer = spoken_with(&mut child, bytes, time);
    // Whatever became of it, it does not go on.
    drop(child.kill());
    let status = child.wait().map_err(|error| failed(&error))?;
    let Some(answer) = answer else {
        return Err(Error::new(ErrorKind::FileTooCostly, "").inside(format!("{time:?}")));
    };
    match serde_json::from_slice(&answer) {
        Ok(Answer::Text(text)) => Ok(*text),
        Ok(Answer::Refused { kind, about, inside }) => {
            let found = ErrorKind::ALL.iter().find(|known| known.key() == kind);
            Err(Error::new(found.copied().unwrap_or(ErrorKind::Inside), about).inside(inside))
        }
        Err(error) => Err(Error::new(ended(status), "").inside(error)),
    }
}

/// Hands the bytes over and hears the answer; none where it takes too long.
fn spoken_with(child: &mut Child, bytes: &[u8], time: Duration) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    let (answered, answer) = mpsc::channel();
    thread::spawn(move || {
        let mut heard = Vec::new();
        let read = stdout.take(TEXT).read_to_end(&mut heard);
        // Nobody listens any more where the time was up.
        drop(answered.send(read.map(|_| heard).unwrap_or_default()));
    });
    thread::scope(|scope| {
        // A process that refuses the file may close its end before all is written.
        scope.spawn(move || drop(stdin.write_all(bytes)));
        let heard = answer.recv_timeout(time).ok();
        if heard.is_none() {
            drop(child.kill());
        }
        heard
    })
}

/// Why a process gave no answer: it was ended for what it took, or it ran into something it was not made for.
fn ended(status: ExitStatus) -> ErrorKind {
    match status.code() {
        Some(0) | None => ErrorKind::FileTooCostly,
        Some(_) => ErrorKind::FileDamaged,
    }
}

fn program() -> io::Result<PathBuf> {
    let own = std::env::current_exe()?;
    Ok(match own.parent() {
        Some(folder) if folder.ends_with("deps") => {
            folder.with_file_name(PROGRAM).with_extension(std::env::consts::EXE_EXTENSION)
        }
        _ => own,
    })
}

/// Whether the program was started to be such a process.
pub(crate) fn is_wanted() -> bool {
    std::env::args().skip(1).eq([COMMAND])
}

/// Is such a process: reads a file from the standard input and answers on the standard output.
pub(crate) fn serve() -> ExitCode {
    let mut bytes = Vec::new();
    let answer = match bound().and_then(|()| io::stdin().lock().read_to_end(&mut bytes)) {
        Ok(_) => Extract::new("", &bytes, &Limits::default()),
        Err(error) => Err(Error::new(ErrorKind::Inside, "").inside(error)),
    };
    let answer = match answer {
        Ok(text) => Answer::Text(Box::new(text)),
        Err(Error { kind, about, inside }) => Answer::Refused { kind: kind.key(), about, inside },
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    match serde_json::to_writer(&mut out, &answer).map_err(io::Error::from).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Sets the bounds of this process: its memory and its time, and that it writes no file.
#[cfg(unix)]
fn bound() -> io::Result<()> {
    use rlimit::{Resource, setrlimit};
    setrlimit(Resource::CPU, PROCESSOR, PROCESSOR)?;
    setrlimit(Resource::FSIZE, 0, 0)?;
    setrlimit(Resource::CORE, 0, 0)?;
    // Not every system bounds the addresses of a process; where it does not, its time bounds it.
    #[cfg(target_os = "linux")]
    setrlimit(Resource::AS, MEMORY, MEMORY)?;
    Ok(())
}

/// Where a process cannot bound itself, its time is bounded by the one that asked.
#[cfg(not(unix))]
fn bound() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &[u8] = br#"<office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Recommendation 1. The Board should meet.</text:p></office:text></office:body></office:document>"#;

    #[test]
    fn what_is_more_than_text_is_read_apart() {
        let reading = read("board.odt", PAPER, &mut |_| {}).unwrap();
        assert_eq!(reading.text, "Recommendation 1. The Board should meet.");
        assert_eq!(reading.paper.format, "fodt");
        let told = check("board.odt", &PAPER[..PAPER.len() - 10]).unwrap_err();
        assert_eq!(told.kind, ErrorKind::FileDamaged);
    }

    #[test]
    fn what_takes_too_long_is_ended() {
        assert_eq!(apart(PAPER, Duration::ZERO).unwrap_err().kind, ErrorKind::FileTooCostly);
    }
}
