//! The programs the tests need that cargo cannot build, and how each is got.

use super::{Purpose, npm};
use crate::command::{cargo, command, find, works};
use crate::test::cluster;

/// Something that must be on the machine.
pub(crate) struct Need {
    pub(super) name: &'static str,
    /// How to get it where it cannot be installed from here.
    pub(super) how: &'static str,
    /// Its packages on Debian and Ubuntu; none where it comes another way.
    pub(super) packages: &'static [&'static str],
    pub(super) purposes: &'static [Purpose],
    /// Whether it is there.
    pub(super) met: fn() -> bool,
}

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Everything, in the order in which it is told.
pub(crate) const NEEDS: &[Need] = &[
    Need {
        name: "rustfmt and clippy",
        how: "rustup component add rustfmt clippy",
        packages: &[],
        purposes: &[Purpose::Test],
        met: || works(&mut cargo(&["fmt", "--version"])) && works(&mut cargo(&["clippy", "--version"])),
    },
    Need {
        name: "PostgreSQL server, 15 or newer (initdb, postgres, createdb)",
        how: "install your system's package; where its programs are not on the path, name their folder in PG_BIN",
        packages: &["postgresql"],
        purposes: &[Purpose::Test],
        met: || cluster::programs().is_some(),
    },
    Need {
        name: "setpriv, of util-linux",
        how: "install your system's util-linux",
        packages: &["util-linux"],
        purposes: &[Purpose::Test],
        met: || find(&["setpriv"]).is_some(),
    },
    Need {
        name: "Chromium, or Chrome",
        how: "install your system's package, so that `chromium --version` answers",
        packages: &["chromium", "fonts-liberation"],
        purposes: &[Purpose::Test],
        met: || chromium().is_some_and(|file| works(&mut command(file, &["--version"]))),
    },
    Need {
        name: "ChromeDriver, of the same version",
        how: "install your system's package, so that `chromedriver --version` answers",
        packages: &["chromium-driver"],
        purposes: &[Purpose::Test],
        met: || chromedriver().is_some_and(|file| works(&mut command(file, &["--version"]))),
    },
    Need {
        name: "Node.js with npm, for axe-core and a provider of identity",
        how: "install Node.js 20 or newer, so that `node --version` and `npm --version` answer",
        packages: &["npm"],
        purposes: &[Purpose::Test],
        met: || {
            let works = |program: &str| works(&mut command(program, &["--version"]));
            works("node") && (npm::installed() || works("npm"))
        },
    },
    Need {
        name: "LibreOffice Writer, which opens reports",
        how: "install your system's package, so that `soffice --version` answers",
        packages: &["libreoffice-writer-nogui"],
        purposes: &[Purpose::Test],
        met: || soffice().is_some(),
    },
    Need {
        name: "qpdf, which looks into reports as PDF",
        how: "install your system's package, so that `qpdf --version` answers",
        packages: &["qpdf"],
        purposes: &[Purpose::Test],
        met: || works(&mut command("qpdf", &["--version"])),
    },
    Need {
        name: "nginx, to compare with",
        how: "install your system's package, so that `nginx -v` answers",
        packages: &["nginx-light"],
        purposes: &[Purpose::Bench],
        met: || nginx().is_some(),
    },
];

/// The browser.
pub(crate) fn chromium() -> Option<std::path::PathBuf> {
    find(&CHROMIUM)
}

/// What drives the browser.
pub(crate) fn chromedriver() -> Option<std::path::PathBuf> {
    find(&["chromedriver"])
}

/// What opens reports as an officer does.
pub(crate) fn soffice() -> Option<std::path::PathBuf> {
    find(&["soffice", "libreoffice"])
}

/// The server pages are compared with. Debian keeps it where only root looks.
pub(crate) fn nginx() -> Option<std::path::PathBuf> {
    let usual = std::path::PathBuf::from("/usr/sbin/nginx");
    find(&["nginx"]).or_else(|| crate::command::executable(&usual).then_some(usual))
}
