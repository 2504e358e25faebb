//! Packages of Debian and Ubuntu.

use crate::Outcome;
use crate::command::{command, find, output, run};

/// Whether packages can be installed: as root, on Debian or Ubuntu or what is made of them.
pub(super) fn possible() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_root() && is_debian(&release) && find(&["apt-get"]).is_some()
}

/// Whether this program runs as root.
pub(crate) fn is_root() -> bool {
    output(&mut command("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages.
pub(super) fn install(packages: &[&str]) -> Outcome {
    println!("Installing: {}", packages.join(" "));
    run(quiet().arg("update"))?;
    run(quiet().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn quiet() -> std::process::Command {
    let mut apt = command("apt-get", &["-qq"]);
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// Whether a text of `/etc/os-release` is of Debian or of something made of it.
fn is_debian(release: &str) -> bool {
    let values =
        release.lines().filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")));
    values.flat_map(|value| value.trim_matches('"').split(' ')).any(|id| matches!(id, "debian" | "ubuntu"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children_are_known() {
        for (release, debian) in [
            ("NAME=\"Debian\"\nID=debian\n", true),
            ("ID=ubuntu\nID_LIKE=debian\n", true),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", true),
            ("ID=\"debian\"", true),
            ("ID=fedora\nNAME=debian\n", false),
            ("ID=alpine\nHOME_URL=\"https://debian.example\"\n", false),
            ("", false),
        ] {
            assert_eq!(is_debian(release), debian, "{release}");
        }
    }
}
