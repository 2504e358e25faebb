//! Objectives: the list a plan promises to reach.

use crate::text::phrase;

/// Whether a line opens a list of objectives.
pub(crate) fn opens(line: &str) -> bool {
    let open = line.trim_end().ends_with(':') && line.len() < 600;
    open && phrase::any(
        line,
        &[
            "objectives",
            "key objectives",
            "priorities are",
            "aims are",
            "amcanion",
            "amcan",
            "blaenoriaethau",
            "blaenoriaeth",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_open_objectives() {
        for (line, expected) in [
            ("The plan builds on the four key objectives of the first one:", true),
            ("Mae gan y cynllun dri o amcanion:", true),
            ("Mae gan y cynllun ddau amcan:", true),
            ("Its objectives are good.", false),
            ("This means:", false),
        ] {
            assert_eq!(opens(line), expected, "{line}");
        }
    }
}
