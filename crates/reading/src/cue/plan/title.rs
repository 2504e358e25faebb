//! Titles of plans and strategies, with the years they are for, and which takes another's place.

use llinyn_model::passage::Span;
use llinyn_model::{Day, DayRange};

use crate::text::phrase::phrases;

/// A plan named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Titled {
    pub(crate) words: Span,
    /// The title without its years.
    pub(crate) title: String,
    pub(crate) period: Option<DayRange>,
}

const KINDS: &[&str] = &["Strategy", "Plan", "Strategaeth", "Cynllun", "Gynllun", "Strategaethau"];
const NO_PLAN: &[&str] = &["Corporate Plan", "Local Plan", "Business Plan"];

/// Titles that name a plan: capitalised words that hold "Strategy" or "Plan".
pub(crate) fn titles(text: &str) -> Vec<Titled> {
    let mut found = Vec::new();
    if !KINDS.iter().any(|kind| text.contains(kind)) {
        return found;
    }
    let mut at = 0;
    while let Some((start, end)) = run(text, at) {
        at = end;
        let words = &text[start..end];
        let named = KINDS.iter().any(|kind| {
            words.split(' ').any(|word| word.trim_matches(|c: char| !c.is_alphabetic()) == *kind)
        });
        let long = words.split(' ').count() >= 3;
        if named && long && !NO_PLAN.iter().any(|other| words.ends_with(other)) {
            let (behind, period) = period(&text[end..]);
            let title = words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            found.push(Titled { words: Span { start, end: end + behind }, title, period });
            at = end + behind;
        }
    }
    found
}

/// The next run of capitalised words, small joints between them included.
fn run(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut start = None;
    let mut end = from;
    let mut at = from;
    for word in text[from..].split_inclusive([' ', '\n', '\t', ':', ';', '(', ')']) {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        let stop =
            word.ends_with([':', ';', '(', ')']) || word.trim_end().ends_with(['.', ',']) || inner.is_empty();
        let capital = inner.starts_with(char::is_uppercase)
            && !(start.is_none() && matches!(inner, "The" | "A" | "This" | "Our" | "In"));
        let joint = start.is_some()
            && matches!(
                inner,
                "and"
                    | "for"
                    | "of"
                    | "who"
                    | "the"
                    | "to"
                    | "ar"
                    | "y"
                    | "yr"
                    | "ac"
                    | "a"
                    | "i"
                    | "Need"
                    | "o"
                    | "sydd"
                    | "ei"
            );
        if capital || joint {
            let inside = at + word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            start.get_or_insert(inside);
            if capital {
                end = at + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            }
        }
        at += word.len();
        if start.is_some() && (stop || !(capital || joint)) {
            break;
        }
    }
    start.map(|start| (start, end))
}

/// Years behind a title: " 2013-18", " 2016 - 2019".
fn period(behind: &str) -> (usize, Option<DayRange>) {
    let rest = behind.trim_start_matches([' ', ',', '(']);
    let figures: String =
        rest.chars().take(13).take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–')).collect();
    let parts: Vec<&str> = figures.split(['-', '–']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let years = match parts.as_slice() {
        [first, last] if first.len() == 4 => {
            first.parse::<i16>().ok().zip(last.parse::<i16>().ok()).map(|(first, last)| {
                let last = if parts[1].len() == 2 { first - first % 100 + last } else { last };
                (first, last)
            })
        }
        _ => None,
    };
    let days = years.and_then(|(first, last)| {
        (1900..2200).contains(&first).then_some(())?;
        Some(DayRange::between(Day::new(first, 1, 1).ok()?, Day::new(last, 12, 31).ok()?))
    });
    let taken = if days.is_some() { behind.len() - rest.len() + figures.trim_end().len() } else { 0 };
    (taken, days)
}

/// Words that tell that one plan takes the place of another that is named behind them.
pub(crate) fn replaces(text: &str) -> Option<Span> {
    phrases! {
        CUES:
            "to replace the current", "to replace the existing", "to replace the", "which replaces the",
            "replaces the", "will replace the", "supersedes the", "i ddisodli'r", "yn disodli'r";
    }
    CUES.first(text).map(|(_, span)| span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_their_years() {
        for (text, expected) in [
            (
                "a Glanrafon Care Strategy and Action Plan 2013-18 was",
                vec![("Glanrafon Care Strategy and Action Plan", "2013-01-01..2018-12-31")],
            ),
            (
                "Draft Corporate Strategy for Children who Need Care and Action Plan 2016 - 2019",
                vec![(
                    "Draft Corporate Strategy for Children who Need Care and Action Plan",
                    "2016-01-01..2019-12-31",
                )],
            ),
            ("the plan was agreed", vec![]),
            ("in the Council's Corporate Plan 2016-20", vec![]),
            (
                "Cynllun Gweithredu Diogelu 2023-26 y Bwrdd",
                vec![("Cynllun Gweithredu Diogelu", "2023-01-01..2026-12-31")],
            ),
        ] {
            let got: Vec<_> = titles(text)
                .into_iter()
                .map(|titled| {
                    let period = titled
                        .period
                        .map(|p| format!("{}..{}", p.from.unwrap(), p.to.unwrap()))
                        .unwrap_or_default();
                    (titled.title, period)
                })
                .collect();
            let got: Vec<_> = got.iter().map(|(title, period)| (title.as_str(), period.as_str())).collect();
            assert_eq!(got, expected, "{text}");
        }
    }
}
