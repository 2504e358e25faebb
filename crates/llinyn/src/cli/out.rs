//! What the commands write: to the terminal with colour, elsewhere without.

use std::io::{IsTerminal, Write};

use llinyn_model::error::Error;

use crate::locale::Locale;

/// A stream to write on.
pub(super) struct Out<'a> {
    stream: Box<dyn Write>,
    colour: bool,
    locale: &'a Locale,
}

/// How words stand out on a terminal.
#[derive(Clone, Copy, Debug)]
pub(super) enum Style {
    Strong,
    Faint,
    Accent,
}

impl<'a> Out<'a> {
    /// Standard output.
    pub(super) fn stdout(locale: &'a Locale) -> Out<'a> {
        let stream = std::io::stdout();
        Out { colour: stream.is_terminal(), stream: Box::new(std::io::BufWriter::new(stream)), locale }
    }

    /// Standard error.
    pub(super) fn stderr(locale: &'a Locale) -> Out<'a> {
        let stream = std::io::stderr();
        Out { colour: stream.is_terminal(), stream: Box::new(stream), locale }
    }

    /// Whether colours are shown.
    pub(super) fn colour(&self) -> bool {
        self.colour
    }

    /// A line.
    pub(super) fn line(&mut self, text: &str) {
        // A reader that went away (`| head`) is no error of ours.
        drop(writeln!(self.stream, "{text}"));
    }

    /// Words that stand out.
    pub(super) fn styled(&self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Strong => "1",
            Style::Faint => "2",
            Style::Accent => "31",
        };
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// An error: what is wrong, and what to do.
    pub(super) fn error(&mut self, error: &Error) {
        let (message, help) = self.locale.error(error);
        let label = self.styled(Style::Accent, &self.locale.t("cli-error"));
        self.line(&format!("{label}: {message}"));
        self.line(&format!("  {help}"));
        if std::env::var_os("LLINYN_DEBUG").is_some() {
            self.line(&format!("  {error}"));
        }
    }
}

impl Drop for Out<'_> {
    fn drop(&mut self) {
        drop(self.stream.flush());
    }
}
