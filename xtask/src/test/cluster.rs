//! A PostgreSQL cluster for one run of the tests: made empty, on a free port, and gone afterwards.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::Outcome;
use crate::clock::Stopwatch;
use crate::command::{command, executable, find, output};
use crate::setup::apt::is_root;

/// The oldest version that will do.
const OLDEST: u32 = 15;
/// How long it may take to start or to stop.
const PATIENCE: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(50);
/// The server refuses to run as root, so root hands it to the user its package made.
const USER: &str = "postgres";

/// Settings that trade all durability for speed: nothing in this cluster is to last.
const SETTINGS: [&str; 9] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=64MB",
    "max_connections=200",
    "autovacuum=off",
    "log_min_messages=error",
];

/// A running cluster; it stops when this is dropped.
pub(crate) struct Cluster {
    folder: PathBuf,
    server: Child,
    port: u16,
}

impl Cluster {
    /// Makes and starts one.
    ///
    /// # Errors
    /// Where the server's programs are missing or do not start; their own words are in the error.
    pub(crate) fn start() -> Outcome<Cluster> {
        let programs = programs().ok_or("PostgreSQL is not installed: run `cargo xtask setup`")?;
        let folder = std::env::temp_dir().join(format!("llinyn-postgres-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        if is_root() {
            output(&mut command("chown", &[USER, &folder.display().to_string()]))?;
        }
        let data = folder.join("data").display().to_string();
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let how = ["-D", &data, "-U", "llinyn", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
        let made = output(as_server(&programs.join("initdb"))?.args(how).current_dir(&folder));
        if let Err(error) = made {
            drop(std::fs::remove_dir_all(&folder));
            return Err(error);
        }
        let log = std::fs::File::create(folder.join("log"))?;
        let server = as_server(&programs.join("postgres"))?
            .args(["-D", &data, "-p", &port.to_string()])
            .args(SETTINGS.iter().flat_map(|setting| ["-c", setting]))
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        // From here on, whatever goes wrong, the drop of the cluster ends the server.
        let mut cluster = Cluster { folder, server, port };
        cluster.wait_until_ready(&programs)?;
        Ok(cluster)
    }

    /// Where tests find it. Each test makes a database of its own from there.
    pub(crate) fn address(&self) -> String {
        format!("postgres://llinyn@127.0.0.1:{}/llinyn", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Outcome {
        let watch = Stopwatch::start();
        let port = self.port.to_string();
        let make = ["-h", "127.0.0.1", "-p", &port, "-U", "llinyn", "llinyn"];
        loop {
            let made = output(&mut command(programs.join("createdb"), &make));
            let ended = self.server.try_wait()?;
            match made {
                Ok(_) => return Ok(()),
                Err(error) if ended.is_some() || watch.elapsed() > PATIENCE => {
                    let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                    return Err(format!("PostgreSQL did not start: {error}\n{log}").into());
                }
                Err(_) => std::thread::sleep(PAUSE),
            }
        }
    }

    /// Tells the server to end at once, without tidying up.
    fn stop(&mut self) -> Outcome {
        let quit = format!("kill -QUIT {}", self.server.id());
        if self.server.try_wait()?.is_none() {
            output(&mut command("sh", &["-c", &quit]))?;
        }
        let watch = Stopwatch::start();
        while self.server.try_wait()?.is_none() {
            if watch.elapsed() > PATIENCE {
                self.server.kill()?;
                self.server.wait()?;
            }
            std::thread::sleep(PAUSE);
        }
        std::fs::remove_dir_all(&self.folder)?;
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            eprintln!("The PostgreSQL cluster in {} was not removed: {error}", self.folder.display());
        }
    }
}

/// The folder with the server's programs: `PG_BIN`, the newest of Debian's, or one on the path.
pub(crate) fn programs() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PG_BIN") {
        return Some(PathBuf::from(named)).filter(|folder| complete(folder));
    }
    let debian = newest(Path::new("/usr/lib/postgresql"));
    let on_path = || find(&["initdb"]).and_then(|file| Some(file.parent()?.to_path_buf()));
    debian.or_else(on_path).filter(|folder| complete(folder))
}

/// The newest version in a folder of versions, such as `15/bin`.
fn newest(folder: &Path) -> Option<PathBuf> {
    let versions = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let numbered =
        versions.filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())));
    let complete =
        numbered.filter(|(version, path): &(u32, PathBuf)| *version >= OLDEST && complete(&path.join("bin")));
    complete.max().map(|(_, path)| path.join("bin"))
}

fn complete(folder: &Path) -> bool {
    ["initdb", "postgres", "createdb"].iter().all(|program| executable(&folder.join(program)))
}

/// A program of the server, run by the user who may run it, and ended when this program ends, however it ends.
fn as_server(program: &Path) -> Outcome<Command> {
    let mut arguments = vec!["--pdeathsig".to_owned(), "INT".to_owned()];
    if is_root() {
        let id = |flag| output(&mut command("id", &[flag, USER])).map(|id| id.trim().to_owned());
        arguments.extend([format!("--reuid={}", id("-u")?), format!("--regid={}", id("-g")?)]);
        arguments.push("--clear-groups".into());
    }
    arguments.push(program.display().to_string());
    Ok(command("setpriv", &arguments))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn install(folder: &Path, programs: &[&str]) {
        std::fs::create_dir_all(folder).unwrap();
        for program in programs {
            let file = folder.join(program);
            std::fs::write(&file, "").unwrap();
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
    }

    #[test]
    fn the_newest_whole_version_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let bin = |version: &str| folder.path().join(version).join("bin");
        let all = ["initdb", "postgres", "createdb"];
        assert_eq!(newest(folder.path()), None);
        install(&bin("9"), &all);
        install(&bin("14"), &all);
        assert_eq!(newest(folder.path()), None, "too old");
        install(&bin("15"), &all);
        install(&bin("17"), &["createdb"]);
        install(&bin("common"), &all);
        assert_eq!(newest(folder.path()), Some(bin("15")), "17 is the client only");
        install(&bin("17"), &all);
        assert_eq!(newest(folder.path()), Some(bin("17")));
    }
}
