//! A case as it stands in its file.

use llinyn_model::Day;

/// The day of a case that names none.
const ON: &str = "2024-05-01";

/// A file of cases.
pub(super) struct File {
    /// The heading: `R001 · No response`.
    pub(super) heading: String,
    pub(super) cases: Vec<Case>,
}

/// A case.
pub(super) struct Case {
    pub(super) title: String,
    /// What it shows.
    pub(super) prose: String,
    pub(super) on: Day,
    /// Its papers, each with its file's name.
    pub(super) papers: Vec<(String, String)>,
    pub(super) expected: Vec<Find>,
}

/// A find, as a case tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Find {
    pub(super) code: String,
    pub(super) paper: String,
    /// The line of the paper's file; none where the find is about the whole paper.
    pub(super) line: Option<usize>,
    /// Its message; none where the case leaves it out.
    pub(super) message: Option<String>,
}

impl File {
    /// Reads a file of cases. What is not well formed stops the test there.
    pub(super) fn read(name: &str, text: &str) -> File {
        let heading = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let heading = heading.unwrap_or_else(|| panic!("{name} has no heading")).to_owned();
        // A paper within its block may have headings of its own.
        let mut within = false;
        let mut pieces: Vec<Vec<&str>> = Vec::new();
        for line in text.lines() {
            within ^= line.starts_with("```");
            match line.strip_prefix("## ").filter(|_| !within) {
                Some(title) => pieces.push(vec![title]),
                None => pieces.last_mut().into_iter().for_each(|piece| piece.push(line)),
            }
        }
        assert!(!within && !pieces.is_empty(), "{name}: a block is left open, or there is no case");
        let cases = pieces.iter().map(|piece| Case::read(name, piece)).collect();
        File { heading, cases }
    }
}

impl Case {
    fn read(name: &str, piece: &[&str]) -> Case {
        let (title, body) = piece.split_first().unwrap();
        let place = format!("{name}, “{title}”");
        let mut case = Case {
            title: (*title).to_owned(),
            prose: String::new(),
            on: ON.parse().unwrap(),
            papers: Vec::new(),
            expected: Vec::new(),
        };
        let mut found = None;
        let mut lines = body.iter().copied();
        while let Some(line) = lines.next() {
            if let Some(block) = line.strip_prefix("```") {
                assert!(found.is_none(), "{place}: something stands behind what is found");
                let words: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
                match block {
                    "found" => found = Some(words),
                    paper => case.papers.push((paper.to_owned(), words.join("\n") + "\n")),
                }
            } else if let Some(day) = line.strip_prefix("on: ") {
                case.on = day.parse().unwrap_or_else(|_| panic!("{place}: {day} is no day"));
            } else if !line.is_empty() {
                assert!(case.papers.is_empty(), "{place}: prose stands before the papers");
                let joint = if case.prose.is_empty() { "" } else { " " };
                case.prose.extend([joint, line]);
            }
        }
        assert!(case.prose.ends_with('.'), "{place}: no sentence says what it shows");
        assert!(
            case.papers.iter().all(|(paper, _)| paper.contains('.')),
            "{place}: a paper has a file's name"
        );
        assert!(!case.papers.is_empty(), "{place}: no paper");
        let found = found.unwrap_or_else(|| panic!("{place}: nothing is said of what is found"));
        case.expected = found.iter().map(|line| case.find(&place, line)).collect();
        case
    }

    fn find(&self, place: &str, line: &str) -> Find {
        let mut words = line.splitn(3, ' ');
        let code = words.next().unwrap_or_default().to_owned();
        let at = words.next().unwrap_or_else(|| panic!("{place}: “{line}” has no line number"));
        let (paper, number) = match at.split_once(':') {
            Some((paper, number)) => (paper, number),
            None if self.papers.len() == 1 => (self.papers[0].0.as_str(), at),
            None => panic!("{place}: “{line}” does not say in which paper"),
        };
        assert!(self.papers.iter().any(|(name, _)| name == paper), "{place}: there is no paper {paper}");
        let line = match number {
            "-" => None,
            number => Some(number.parse().unwrap_or_else(|_| panic!("{place}: {number} is no line"))),
        };
        Find { code, paper: paper.to_owned(), line, message: words.next().map(str::to_owned) }
    }
}
