//! Welsh nouns behind numbers: soft behind "dau" and "dwy", and behind "un" where the noun is feminine; aspirate
//! behind "tri" where it is masculine, and behind "chwe" always; plain behind all others.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Expression, Pattern, PatternElement};
use llinyn_model::Language;

use super::catalogue::{Choice, messages};
use super::shape::{Sort, sort};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Masculine,
    Feminine,
    /// Either, and its first letter never changes behind a number.
    Either,
}
use Gender::{Either, Feminine, Masculine};

/// Every noun that stands behind a number in a message.
const NOUNS: &[(&str, Gender)] = &[
    ("addewid", Either),
    ("adroddiad", Masculine),
    ("argymhelliad", Masculine),
    ("ateb", Masculine),
    ("beit", Masculine),
    ("cais", Masculine),
    ("canfyddiad", Masculine),
    ("cofnod", Masculine),
    ("corff", Masculine),
    ("cwestiwn", Masculine),
    ("cynllun", Masculine),
    ("datganiad", Masculine),
    ("diwrnod", Masculine),
    ("dyletswydd", Feminine),
    ("enw", Masculine),
    ("ffeil", Feminine),
    ("geiriad", Masculine),
    ("gwaith", Feminine),
    ("lle", Masculine),
    ("llinyn", Masculine),
    ("mesur", Masculine),
    ("mis", Masculine),
    ("papur", Masculine),
    ("peth", Masculine),
    ("problem", Feminine),
    ("rhan", Feminine),
    ("rhes", Feminine),
    ("sedd", Feminine),
    ("tawelwch", Masculine),
    ("tro", Masculine),
    ("wythnos", Feminine),
    ("ymateb", Masculine),
    ("ymrwymiad", Masculine),
];
/// Messages whose nouns have forms of their own behind numbers.
const IRREGULAR: &[(&str, &str)] =
    &[("M002", "3 pherson, but 7 o bobl"), ("period-year", "1 flwyddyn, 2 flynedd, 3 blynedd, 7 mlynedd")];

fn soft(word: &str) -> String {
    const SOFT: &[(&str, &str)] = &[
        ("ll", "l"),
        ("rh", "r"),
        ("p", "b"),
        ("t", "d"),
        ("c", "g"),
        ("b", "f"),
        ("d", "dd"),
        ("m", "f"),
        ("g", ""),
    ];
    // "dd", "th", "ff", "ch" and "ph" are letters of their own, and do not change.
    let fixed = ["dd", "th", "ff", "ch", "ph"].iter().any(|letter| word.starts_with(letter));
    let change = SOFT.iter().find(|(from, _)| !fixed && word.starts_with(from));
    change.map_or_else(|| word.to_owned(), |(from, to)| format!("{to}{}", &word[from.len()..]))
}

fn aspirate(word: &str) -> String {
    match word.as_bytes() {
        [b'p' | b't' | b'c', second, ..] if *second != b'h' => format!("{}h{}", &word[..1], &word[1..]),
        _ => word.to_owned(),
    }
}

/// The noun as it stands behind a form's number.
fn behind(noun: &str, gender: Gender, form: &str) -> String {
    match (form, gender) {
        // "Ll" and "rh" stay behind "un".
        ("one", Feminine) if !noun.starts_with("ll") && !noun.starts_with("rh") => soft(noun),
        ("two", _) => soft(noun),
        ("few", Masculine) | ("many", _) => aspirate(noun),
        _ => noun.to_owned(),
    }
}

#[test]
fn nouns_behind_numbers_are_mutated() {
    let genders: BTreeMap<&str, Gender> = NOUNS.iter().copied().collect();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for message in messages(Language::Cy) {
        for choice in message.choices().iter().filter(|choice| sort(choice.variable) == Sort::Count) {
            if IRREGULAR.iter().any(|(key, _)| *key == message.key) {
                continue;
            }
            let other = choice.forms.iter().find(|form| form.name == "other").unwrap();
            let Some(noun) = counted(choice, other.pattern) else { continue };
            let (noun, gender) = genders
                .get_key_value(noun.as_str())
                .unwrap_or_else(|| panic!("{}: is {noun} masculine or feminine?", message.key));
            *seen.entry(noun).or_default() += 1;
            for form in choice.forms.iter().filter(|form| !form.literal) {
                if let Some(word) = counted(choice, form.pattern) {
                    assert_eq!(word, behind(noun, *gender, form.name), "{} [{}]", message.key, form.name);
                }
            }
        }
    }
    for (noun, _) in NOUNS {
        assert!(seen.contains_key(noun), "no message counts {noun}");
    }
}

/// The word behind the number of a choice; none where the number is not shown, or no noun follows it.
fn counted(choice: &Choice, pattern: &Pattern<String>) -> Option<String> {
    let mut elements = pattern.elements.iter();
    elements.find(|element| {
        matches!(element, PatternElement::Placeable { expression: Expression::Inline(shown) }
            if *shown == super::catalogue::reference(choice.variable))
    })?;
    let Some(PatternElement::TextElement { value }) = elements.next() else { return None };
    let word: String = value.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let noun = !matches!(word.as_str(), "" | "ohonynt" | "o");
    noun.then_some(word)
}

#[test]
fn how_mutation_goes() {
    for (noun, gender, forms) in [
        ("papur", Masculine, ["papur", "papur", "bapur", "phapur", "phapur", "papur"]),
        ("problem", Feminine, ["problem", "broblem", "broblem", "problem", "phroblem", "problem"]),
        (
            "dyletswydd",
            Feminine,
            ["dyletswydd", "ddyletswydd", "ddyletswydd", "dyletswydd", "dyletswydd", "dyletswydd"],
        ),
        ("rhes", Feminine, ["rhes", "rhes", "res", "rhes", "rhes", "rhes"]),
        ("ffeil", Feminine, ["ffeil", "ffeil", "ffeil", "ffeil", "ffeil", "ffeil"]),
        ("mis", Masculine, ["mis", "mis", "fis", "mis", "mis", "mis"]),
        ("addewid", Either, ["addewid"; 6]),
    ] {
        for (form, expected) in ["zero", "one", "two", "few", "many", "other"].into_iter().zip(forms) {
            assert_eq!(behind(noun, gender, form), expected, "{noun} [{form}]");
        }
    }
}
