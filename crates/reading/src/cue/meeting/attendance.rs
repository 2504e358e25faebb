//! Attendance: lists of names, and who is recorded as having left. Names stay as printed; nothing is corrected.

use std::collections::{BTreeMap, HashMap};

use llinyn_model::meeting::{Ambiguous, Attendance};
use llinyn_model::{Stated, fold};

use crate::text::phrase;

/// Which list a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Present,
    Apologies,
    InAttendance,
}

const HEADS: &[(&str, List)] = &[
    ("also present", List::InAttendance),
    ("in attendance", List::InAttendance),
    ("officers present", List::InAttendance),
    ("hefyd yn bresennol", List::InAttendance),
    ("swyddogion yn bresennol", List::InAttendance),
    ("apologies for absence", List::Apologies),
    ("apologies", List::Apologies),
    ("ymddiheuriadau am absenoldeb", List::Apologies),
    ("ymddiheuriadau", List::Apologies),
    ("members present", List::Present),
    ("present", List::Present),
    ("yn bresennol", List::Present),
    ("presennol", List::Present),
];

const TITLES: &[&str] = &[
    "county borough councillors",
    "county borough councillor",
    "county councillors",
    "county councillor",
    "councillors",
    "councillor",
    "cllrs",
    "cllr",
    "cynghorwyr",
    "y cynghorydd",
    "cynghorydd",
    "cyng",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "professor",
    "yr athro",
];

/// The list a line opens, and where names in the same line begin.
pub(crate) fn head(line: &str) -> Option<(List, usize)> {
    let (end, list) =
        HEADS.iter().find_map(|(head, list)| phrase::starts(line, head).map(|end| (end, *list)))?;
    let rest = line[end..].trim_start();
    let opens = rest.is_empty() || rest.starts_with(':');
    opens.then(|| (list, line.len() - rest.trim_start_matches(':').trim_start().len()))
}

/// The names of a line, with who is marked as chair; none where the line is no list of names.
pub(crate) fn names(line: &str) -> Option<Vec<(String, bool)>> {
    let (title, rest) = untitled(line);
    let many = title.is_some_and(|title| title.ends_with('s') && title != "ms" || title == "cynghorwyr");
    let pieces: Vec<&str> = match title {
        Some(_) if !many => vec![rest.split(',').next().unwrap_or(rest)],
        _ => split(rest),
    };
    let names: Vec<(String, bool)> = pieces.into_iter().filter_map(person).collect();
    let all_names = !names.is_empty() && (title.is_some() || (names.len() > 1 && line.len() < 400));
    all_names.then_some(names)
}

/// A title in front, and what stands behind it.
fn untitled(line: &str) -> (Option<&'static str>, &str) {
    let line = line.trim();
    let found = TITLES.iter().find_map(|title| phrase::starts(line, title).map(|end| (*title, end)));
    found.map_or((None, line), |(title, end)| (Some(title), line[end..].trim_start_matches(['.', ' ', ':'])))
}

fn split(rest: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = rest.split([',', ';']).collect();
    if let Some(last) = pieces.pop() {
        let joint = [" and ", " a ", " ac ", " & "].iter().find_map(|joint| last.rsplit_once(joint));
        match joint {
            Some((one, two)) => pieces.extend([one, two]),
            None => pieces.push(last),
        }
    }
    pieces
}

/// A person's name without title and role: initials and a surname, or capitalised words.
fn person(piece: &str) -> Option<(String, bool)> {
    let (_, piece) = untitled(piece);
    let chair = phrase::any(piece, &["chair", "chairman", "chairperson", "cadeirydd", "yn y gadair"]);
    let name = piece.split('(').next().unwrap_or(piece).trim().trim_end_matches(['.', ',']);
    let words: Vec<&str> = name.split_whitespace().collect();
    let fits = (1..=5).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase) || matches!(*word, "ap" | "ab" | "ferch" | "de" | "van")
        });
    let surname = words.last().is_some_and(|last| last.chars().filter(|c| c.is_alphabetic()).count() > 2);
    let spoken = matches!(words.first().copied(), Some("The" | "Apologies" | "None" | "Council"));
    (fits && surname && !spoken).then(|| (name.to_owned(), chair))
}

/// The names a sentence records as having left.
pub(crate) fn left(sentence: &str) -> Vec<String> {
    let Some((_, verb)) = phrase::first_of(
        sentence,
        &[
            "left the meeting",
            "left the room",
            "withdrew from the meeting",
            "gadael y cyfarfod",
            "adael y cyfarfod",
        ],
    ) else {
        return Vec::new();
    };
    let before = &sentence[..verb.start];
    let start = [
        "county councillors",
        "county councillor",
        "councillors",
        "councillor",
        "cllrs",
        "cllr",
        "cynghorwyr",
        "cynghorydd",
    ]
    .iter()
    .filter_map(|title| phrase::find(before, title))
    .min_by_key(|span| span.start);
    let Some(start) = start else { return Vec::new() };
    let clause = &before[start.start..];
    let stop = ["declared", "who", "having", "datgan"]
        .iter()
        .filter_map(|word| phrase::find(clause, word))
        .map(|span| span.start)
        .min();
    names(&clause[..stop.unwrap_or(clause.len())])
        .unwrap_or_default()
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

/// Sorts who left into those on a list, those on none, and those whose name fits several.
pub(crate) fn settle(attendance: &mut Attendance) {
    let lists = [&attendance.present, &attendance.apologies, &attendance.in_attendance];
    let mut bearers: HashMap<String, BTreeMap<Vec<String>, &String>> = HashMap::new();
    for name in lists.into_iter().flatten() {
        let words = fold::words(name);
        bearers.entry(words.last().cloned().unwrap_or_default()).or_default().entry(words).or_insert(name);
    }
    let (mut neither, mut ambiguous) = (Vec::new(), Vec::new());
    for name in &attendance.left {
        let words = fold::words(name);
        let of_that_surname = words.last().and_then(|surname| bearers.get(surname));
        if of_that_surname.is_some_and(|bearers| bearers.contains_key(&words)) {
            continue;
        }
        let fitting = of_that_surname.into_iter().flatten().filter(|(other, _)| fits(&words, other));
        let could_be: Vec<String> = fitting.map(|(_, other)| (*other).clone()).collect();
        if could_be.is_empty() {
            neither.push(name.clone());
        } else {
            ambiguous.push(Ambiguous { name: name.clone(), could_be });
        }
    }
    attendance.on_neither_list = neither;
    attendance.ambiguous = ambiguous;
}

/// Whether the initials of two folded names of one surname do not contradict each other.
fn fits(a: &[String], b: &[String]) -> bool {
    let initials = |words: &[String]| {
        words.iter().rev().skip(1).rev().filter_map(|word| word.chars().next()).collect::<String>()
    };
    let (a, b) = (initials(a), initials(b));
    b.starts_with(&a) || a.starts_with(&b)
}

/// Adds the names of one list.
pub(crate) fn add(attendance: &mut Attendance, list: List, names: Vec<(String, bool)>) {
    for (name, chair) in names {
        if chair && list == List::Present {
            attendance.chair = Stated::Stated(name.clone());
        }
        match list {
            List::Present => attendance.present.push(name),
            List::Apologies => attendance.apologies.push(name),
            List::InAttendance => attendance.in_attendance.push(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_open_lists() {
        assert_eq!(head("PRESENT:"), Some((List::Present, 8)));
        assert_eq!(head("Present"), Some((List::Present, 7)));
        assert_eq!(head("APOLOGIES: Councillor E. Rees"), Some((List::Apologies, 11)));
        assert_eq!(head("Yn bresennol:"), Some((List::Present, 13)));
        assert_eq!(head("Presented by the Chair"), None);
        assert_eq!(head("Present arrangements fail"), None);
    }

    #[test]
    fn names_as_printed() {
        for (line, expected) in [
            ("County Councillor D E Ifan (Chair)", vec!["D E Ifan*"]),
            (
                "County Councillors MC Afan, M Brân, J Gwyn-Wyn and S L Ifan",
                vec!["MC Afan", "M Brân", "J Gwyn-Wyn", "S L Ifan"],
            ),
            ("Mr. R. Elis, Chief Executive", vec!["R. Elis"]),
            ("Y Cynghorydd A Bowen (Cadeirydd)", vec!["A Bowen*"]),
            ("Cynghorwyr A Bowen, C Dafis a E Ffos", vec!["A Bowen", "C Dafis", "E Ffos"]),
        ] {
            let got: Vec<String> = names(line)
                .unwrap_or_default()
                .into_iter()
                .map(|(name, chair)| format!("{name}{}", if chair { "*" } else { "" }))
                .collect();
            assert_eq!(got, expected, "{line}");
        }
        assert_eq!(names("The meeting closed at 3.25 p.m."), None);
        assert_eq!(names("Supporting documents"), None);
    }

    #[test]
    fn who_left_is_not_corrected() {
        let mut attendance = Attendance {
            present: vec!["E A Jones".into(), "E M Jones".into(), "A Rees".into()],
            ..Attendance::default()
        };
        attendance.left =
            left("Council adjourned. County Councillors E Durston, E Jones and A Rees left the meeting.");
        settle(&mut attendance);
        assert_eq!(attendance.left, ["E Durston", "E Jones", "A Rees"]);
        assert_eq!(attendance.on_neither_list, ["E Durston"]);
        assert_eq!(attendance.ambiguous[0].could_be, ["E A Jones", "E M Jones"]);
        assert_eq!(attendance.present.len(), 3);
    }
}
