//! A pack as tagged PDF, by a program of its own that lies beside this one: building a typesetter takes longer than
//! building all the rest, and whoever needs no PDF needs none.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use llinyn_model::error::{Error, ErrorKind};

use super::Pack;

/// The name of the program.
const PROGRAM: &str = "llinyn-typeset";

/// Where the program is; none where it was not built.
pub fn program() -> Option<PathBuf> {
    let beside =
        std::env::current_exe().ok()?.with_file_name(PROGRAM).with_extension(std::env::consts::EXE_EXTENSION);
    beside.is_file().then_some(beside)
}

/// The file. The program reads the pack as JSON, and blocks until it is set.
///
/// # Errors
/// [`ErrorKind::NoTypesetter`] where the program is not there, [`ErrorKind::Inside`] where it fails.
pub fn written(pack: &Pack) -> Result<Vec<u8>, Error> {
    let program = program().ok_or_else(|| Error::new(ErrorKind::NoTypesetter, ""))?;
    let failed = |error: &dyn std::fmt::Display| Error::new(ErrorKind::Inside, "").inside(error);
    let json = serde_json::to_vec(pack).map_err(|error| failed(&error))?;
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error))?;
    // It reads all before it writes anything, and the end of what it reads is that this is dropped.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(&json).map_err(|error| failed(&error))?;
    }
    let done = child.wait_with_output().map_err(|error| failed(&error))?;
    if done.status.success() { Ok(done.stdout) } else { Err(failed(&String::from_utf8_lossy(&done.stderr))) }
}
