//! Recommendations: how papers label, list and word what they ask for.

use llinyn_model::passage::Span;

use crate::format::label;
use crate::text::phrase::{self, phrases};

/// The label a recommendation begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Labelled {
    /// Its number, or several where one heading opens several.
    pub(crate) numbers: Vec<String>,
    /// Where its words begin in the line.
    pub(crate) rest: usize,
}

const WORDS: &[&str] = &["recommendation", "recommendations", "argymhelliad", "argymhellion"];

/// Reads "Recommendation 7: …", "Argymhelliad 3 ac Argymhelliad 4", or, with the number in front, "1a. PAC recommendation: …".
pub(crate) fn labelled(line: &str, number: Option<&str>) -> Option<Labelled> {
    if let Some(number) = number {
        let colon = line.find(':').filter(|at| *at < 60)?;
        let words = line[..colon].split_whitespace().collect::<Vec<_>>();
        let is_label = words.len() <= 4
            && words.last().is_some_and(|word| WORDS.contains(&word.to_lowercase().as_str()));
        let rest = line.len() - line[colon + 1..].trim_start().len();
        return is_label.then(|| Labelled { numbers: vec![label::bare(number)], rest });
    }
    let mut at = WORDS.iter().find_map(|word| phrase::starts(line, word))?;
    let mut numbers = Vec::new();
    loop {
        let (number, end) = number_at(line, at)?;
        numbers.push(number);
        at = end;
        match joined(line, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let behind = &line[at..];
    let words = behind.trim_start();
    let mark = words.chars().next();
    match mark {
        None => Some(Labelled { numbers, rest: line.len() }),
        Some(mark) if matches!(mark, '.' | ':' | ')' | '–' | '-' | '—') => {
            let rest = words[mark.len_utf8()..].trim_start();
            Some(Labelled { numbers, rest: line.len() - rest.len() })
        }
        _ => None,
    }
}

/// "7", "4a", "12(b)" behind white space.
fn number_at(line: &str, at: usize) -> Option<(String, usize)> {
    let rest = &line[at..];
    let start = at + rest.len() - rest.trim_start_matches([' ', '\n', '\u{a0}', '#']).len();
    let digits = line[start..].bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let mut end = start + digits;
    let tail = &line[end..];
    let letter = tail.chars().next().filter(char::is_ascii_lowercase);
    if letter.is_some() && !tail[1..].starts_with(char::is_alphanumeric) {
        end += 1;
    } else if tail.starts_with('.') && tail[1..].starts_with(|c: char| c.is_ascii_digit()) {
        end += 1 + tail[1..].bytes().take_while(u8::is_ascii_digit).count();
    }
    Some((line[start..end].to_owned(), end))
}

/// "and Recommendation", "ac Argymhelliad", ", " between two numbers of one heading.
fn joined(line: &str, at: usize) -> Option<usize> {
    let rest = line[at..].trim_start();
    let offset = line.len() - rest.len();
    let joint = ["and", "ac", "a", "&", ","].iter().find_map(|joint| {
        let end = if joint.len() == 1 && !joint.starts_with('a') {
            rest.strip_prefix(joint).map(|_| 1)
        } else {
            phrase::starts(rest, joint)
        };
        end.map(|end| offset + end)
    })?;
    let next = line[joint..].trim_start();
    let start = line.len() - next.len();
    let word = WORDS.iter().find_map(|word| phrase::starts(next, word)).map(|end| start + end);
    match word {
        Some(end) => Some(end),
        None if next.starts_with(|c: char| c.is_ascii_digit()) => Some(start),
        None => None,
    }
}

const LEADS: &[&str] = &[
    "recommends",
    "recommend",
    "recommended",
    "asked to",
    "is asked to",
    "are asked to",
    "recommendations",
    "recommendation",
    "is invited to",
    "are invited to",
    "argymell",
    "argymhellir",
    "argymhellion",
    "argymhellwyd",
    "gofynnir i'r",
    "gwahoddir",
];
phrases! {
    THAT_BODY:
        "committee", "council", "cabinet", "board", "panel", "members", "pwyllgor", "cyngor", "cabinet",
        "bwrdd";
}

/// What opens a list of recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LeadIn {
    /// Whom it asks; none where it does not say.
    pub(crate) whom: Option<Span>,
}

/// Whether a line opens a list of recommendations.
pub(crate) fn lead_in(line: &str) -> Option<LeadIn> {
    if line.len() > 400 {
        return None;
    }
    let open = line.trim_end().ends_with(':');
    let (lead, at) = LEADS
        .iter()
        .filter_map(|lead| phrase::find(line, lead).map(|at| (*lead, at)))
        .max_by_key(|(_, at)| (at.end, std::cmp::Reverse(at.start)))
        .unzip();
    match (lead, at) {
        (Some(lead), Some(at)) if open || dangling(&line[at.end..]) => {
            let asked = lead.starts_with("is ") || lead.starts_with("are ") || lead == "asked to";
            let after = phrase::find_from(line, "to", at.end)
                .map(|to| Span { start: to.end, end: line.trim_end().len() - usize::from(open) });
            let that = phrase::find_from(line, "that", at.end)
                .map(|that| Span { start: that.end, end: line.trim_end().len() - usize::from(open) });
            let whom = if asked { Some(Span { start: 0, end: at.start }) } else { that.or(after) };
            Some(LeadIn { whom: whom.filter(|span| !span.of(line).trim().is_empty()) })
        }
        _ if open && phrase::starts(line, "that").is_some() && THAT_BODY.any(line) && line.len() < 80 => {
            let end = line.trim_end().len() - 1;
            Some(LeadIn { whom: Some(Span { start: 4, end }) })
        }
        _ => None,
    }
}

/// "The Committee recommends that NASA": the sentence breaks off before its verb.
fn dangling(rest: &str) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let open = !rest.contains(';') && !rest.trim_end().ends_with(['.', ',', '?']);
    words.first() == Some(&"that") && (2..=5).contains(&words.len()) && open
}

/// Whether a heading opens recommendations ("Recommendations") and nothing else.
pub(crate) fn is_heading(line: &str) -> bool {
    const EXACT: &[&str] = &[
        "recommendation",
        "recommendations",
        "list of recommendations",
        "summary of recommendations",
        "our recommendations",
        "argymhelliad",
        "argymhellion",
        "rhestr o argymhellion",
        "crynodeb o argymhellion",
        "ein hargymhellion",
    ];
    line.len() < 60 && EXACT.contains(&folded(line).as_str())
}

/// Whether a heading opens findings.
pub(crate) fn is_findings_heading(line: &str) -> bool {
    const EXACT: &[&str] = &[
        "finding",
        "findings",
        "key findings",
        "our findings",
        "canfyddiad",
        "canfyddiadau",
        "prif ganfyddiadau",
    ];
    line.len() < 40 && EXACT.contains(&folded(line).as_str())
}

/// Folded, with what character recognition does to an "m" undone and its stray spaces closed.
fn folded(line: &str) -> String {
    let words = llinyn_model::fold::text(
        line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ')),
    );
    let joined: String =
        words.chars().filter(|c| *c != ' ').collect::<String>().replace("rnm", "mm").replace("rn", "m");
    if matches!(joined.as_str(), "recommendation" | "recommendations") { joined } else { words }
}

/// A heading that stands at the end of a paragraph, as in papers whose lines were run together: its first byte.
pub(crate) fn run_in_heading(text: &str) -> Option<usize> {
    let end = text.trim_end();
    let stop = end.rfind(['.', '?', '!', '"', '”', ':'])?;
    let tail = end[stop..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = end.len() - tail.len();
    (start > stop && (is_heading(tail) || is_findings_heading(tail))).then_some(start)
}

phrases! {
    ASKS:
        "should", "must", "shall", "recommend", "recommends", "recommended", "ought to", "needs to",
        "need to", "be required to", "dylai", "dylid", "rhaid", "argymell", "argymhellwn", "argymhellir";
}

/// Whether a sentence asks for something: no question, and with a word of asking.
pub(crate) fn asks(sentence: &str) -> bool {
    !sentence.trim_end().ends_with('?') && ASKS.any(sentence)
}

const INLINE: &[&str] = &[
    "we recommend that",
    "i recommend that",
    "we therefore recommend that",
    "we also recommend that",
    "it is proposed that",
    "in addition, it is proposed that",
    "the committee recommends that",
    "the board recommends that",
    "the inquiry recommends that",
    "rydym yn argymell",
    "argymhellwn",
    "argymhellir",
    "mae'r pwyllgor yn argymell",
    "cynigir",
];
phrases! {
    ASKED_WITHIN:
        "the committee is asked to", "the council is asked to", "the board is asked to",
        "members are asked to", "cabinet is asked to", "gofynnir i'r pwyllgor", "gofynnir i'r cyngor",
        "gofynnir i'r bwrdd";
}

/// Whether a sentence of running prose is itself a recommendation or a request.
pub(crate) fn is_inline(sentence: &str) -> bool {
    INLINE.iter().any(|lead| phrase::starts(sentence, lead).is_some())
        || (ASKED_WITHIN.any(sentence) && !sentence.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_recommendations() {
        for (line, number, numbers, rest) in [
            ("Recommendation 1. We recommend", None, vec!["1"], "We recommend"),
            ("Recommendation 10: A body", None, vec!["10"], "A body"),
            ("Recommendation 3", None, vec!["3"], ""),
            ("Argymhelliad 3 ac Argymhelliad 4", None, vec!["3", "4"], ""),
            ("Recommendations 3 and 4", None, vec!["3", "4"], ""),
            ("Recommendation 4a – Do", None, vec!["4a"], "Do"),
            ("PAC recommendation: The Department should", Some("1a."), vec!["1a"], "The Department should"),
        ] {
            let got = labelled(line, number).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(
                (got.numbers, &line[got.rest..]),
                (numbers.into_iter().map(str::to_owned).collect(), rest),
                "{line}"
            );
        }
        for (line, number) in [
            ("Recommendation 8 was considered", None),
            ("Recommendations of the Board", None),
            ("PAC conclusion: The Department", Some("1.")),
            ("The government agrees", Some("1.1")),
        ] {
            assert_eq!(labelled(line, number), None, "{line}");
        }
    }

    #[test]
    fn what_opens_a_list() {
        for (line, whom) in [
            ("The Committee recommends that:", Some("")),
            ("The Committee is asked to:", Some("The Committee ")),
            ("That Scrutiny Committee:", Some(" Scrutiny Committee")),
            ("and had recommended to Cabinet:", Some(" Cabinet")),
            ("The Committee recommends that the Agency", Some(" the Agency")),
            ("Mae'r Pwyllgor yn argymell:", Some("")),
            ("It recommends patience.", None),
            ("This means:", None),
        ] {
            let got = lead_in(line).map(|lead| lead.whom.map_or("", |span| span.of(line)));
            assert_eq!(got, whom, "{line}");
        }
    }

    #[test]
    fn headings_and_those_run_into_paragraphs() {
        assert!(
            is_heading("2. Recommendations")
                && is_heading("ARGYMHELLION")
                && !is_heading("Reason for the Recommendations")
        );
        let text = "It can no longer be put off. Recommendations";
        assert_eq!(run_in_heading(text).map(|at| &text[at..]), Some("Recommendations"));
        assert_eq!(run_in_heading("others have not. Recornmendat ion"), Some(17));
        assert_eq!(run_in_heading("It made recommendations"), None);
    }

    #[test]
    fn asks_in_running_prose() {
        assert!(is_inline("It is proposed that the report be published."));
        assert!(is_inline("Although it was once so, the committee is asked to agree that it change."));
        assert!(!is_inline("The committee met."));
        assert!(asks("The Board should meet.") && !asks("What should the Board do?"));
    }
}
