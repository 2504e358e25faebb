//! The server whose speed is the measure: one page as a file.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::load::Connection;
use crate::Outcome;
use crate::command::output;
use crate::setup::{apt::is_root, nginx};

/// nginx with one file; it ends when this is dropped.
pub(super) struct Nginx {
    process: Child,
    pub(super) port: u16,
}

impl Nginx {
    /// Serves the text as `/page`.
    pub(super) fn start(folder: &Path, text: &str) -> Outcome<Nginx> {
        let program =
            nginx().ok_or("nginx is not installed: run `cargo xtask bench` as root, or install it")?;
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("page"), text)?;
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let file = folder.join("nginx.conf");
        std::fs::write(&file, settings(folder, port, is_root()))?;
        let command = || {
            let mut command = Command::new(&program);
            command.arg("-p").arg(folder).arg("-c").arg(&file).stdout(Stdio::null());
            command
        };
        output(command().arg("-t"))?;
        let nginx = Nginx { process: command().stderr(Stdio::null()).spawn()?, port };
        for _ in 0..100 {
            if Connection::open(port).is_ok() {
                return Ok(nginx);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("nginx does not answer".into())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // The signal its own service sends: nginx then ends its workers too.
        let told = output(Command::new("sh").arg("-c").arg(format!("kill -TERM {}", self.process.id())));
        if told.is_err() {
            drop(self.process.kill());
        }
        drop(self.process.wait());
    }
}

/// As few settings as it takes, all of its files in one folder.
fn settings(folder: &Path, port: u16, root: bool) -> String {
    let at = |name: &str| -> PathBuf { folder.join(name) };
    let user = if root { "user root;\n" } else { "" };
    format!(
        "{user}daemon off;\nworker_processes auto;\npid {pid};\nerror_log {log};\nevents {{}}\nhttp {{\n\
         access_log off;\nsendfile on;\ntcp_nopush on;\nkeepalive_requests 10000000;\n\
         client_body_temp_path {body};\nproxy_temp_path {body};\nfastcgi_temp_path {body};\n\
         uwsgi_temp_path {body};\nscgi_temp_path {body};\ndefault_type text/html;\n\
         server {{ listen 127.0.0.1:{port}; root {root}; }}\n}}\n",
        pid = at("pid").display(),
        log = at("log").display(),
        body = at("temporary").display(),
        root = folder.display(),
    )
}
