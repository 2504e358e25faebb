//! How the messages, and the pages of the rules, are written: whole sentences, true quotation marks, and nothing of
//! one language left in the other.

use llinyn_check::registry::RULES;
use llinyn_model::Language;

use super::catalogue::{by_key, messages};
use super::spoken::{bundle, spoken};

/// Words that only English has.
const ENGLISH: &[&str] = &[
    "the", "and", "of", "is", "was", "were", "has", "have", "had", "that", "this", "with", "from", "for",
    "which", "nothing", "what", "when", "where", "who", "it", "its", "not", "be", "been", "by", "to",
    "record", "paper", "thread", "answer", "promise", "page",
];
/// Words that only Welsh has.
const WELSH: &[&str] = &[
    "yr",
    "yn",
    "ac",
    "ar",
    "mae",
    "nid",
    "sydd",
    "oedd",
    "gan",
    "hyn",
    "beth",
    "pob",
    "wedi",
    "heb",
    "dim",
    "papur",
    "llinynnau",
    "ateb",
    "addewid",
    "cofnod",
    "tudalen",
];

/// All that people read: messages in all their forms, and the pages of the rules.
fn written(language: Language) -> Vec<(String, String)> {
    let bundle = bundle(language);
    let messages = messages(language);
    let forms = messages
        .iter()
        .flat_map(|message| spoken(&bundle, message).into_iter().map(|text| (message.key.clone(), text)));
    let pages = RULES.iter().map(|rule| (format!("page of {}", rule.code), rule.page(language).to_owned()));
    forms.chain(pages).collect()
}

#[test]
fn marks_are_set_well() {
    for language in Language::ALL {
        for (key, text) in written(language) {
            let place = format!("{language:?} {key}: {text}");
            assert!(!text.contains(['\'', '"', '`']), "a straight quotation mark in {place}");
            assert!(!text.contains("...") && !text.contains('\t'), "{place}");
            for line in text.lines() {
                assert!(!line.contains("  "), "two spaces in {place}");
                assert_eq!(line, line.trim(), "{place}");
                for mark in [" .", " ,", " ;", " :", " ?", "( ", " )", "“ ", " ”", ",,", ".."] {
                    assert!(!line.contains(mark), "{mark:?} in {place}");
                }
            }
            let opened = text.matches('“').count();
            assert_eq!(opened, text.matches('”').count(), "{place}");
            assert_eq!(text.matches('(').count(), text.matches(')').count(), "{place}");
        }
    }
}

/// Both languages end a text in the same way: a sentence in both, a label in both.
#[test]
fn texts_end_alike() {
    let end = |text: &str| text.chars().next_back().filter(|c| matches!(c, '.' | ':' | '?' | ']'));
    let (en, cy) = (bundle(Language::En), bundle(Language::Cy));
    let welsh = by_key(Language::Cy);
    for message in messages(Language::En) {
        let (ours, theirs) = (spoken(&en, &message), spoken(&cy, &welsh[&message.key]));
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(end(ours), end(theirs), "{}: {ours} / {theirs}", message.key);
            let begins =
                |text: &str| text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
            let numbered =
                |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || c == '‹' || c == '“');
            if !numbered(ours) && !numbered(theirs) {
                assert_eq!(begins(ours), begins(theirs), "{}: {ours} / {theirs}", message.key);
            }
        }
    }
}

#[test]
fn what_to_do_is_a_sentence() {
    for language in Language::ALL {
        let helps: Vec<_> =
            messages(language).into_iter().filter(|message| message.key.split_once('.').is_some()).collect();
        let bundle = bundle(language);
        assert!(helps.len() > 40);
        for message in helps {
            for text in spoken(&bundle, &message) {
                assert!(
                    text.starts_with(|c: char| c.is_uppercase() || c == '“') && text.ends_with('.'),
                    "{}: {text}",
                    message.key
                );
            }
        }
    }
}

#[test]
fn nothing_is_left_untranslated() {
    let welsh = by_key(Language::Cy);
    let same: Vec<String> = messages(Language::En)
        .into_iter()
        .filter(|message| message.pattern == welsh[&message.key].pattern)
        .map(|message| message.key)
        .collect();
    assert_eq!(same, [] as [String; 0], "the same in both languages");
    for rule in RULES {
        assert_ne!(rule.title(Language::En), rule.title(Language::Cy), "{}", rule.code);
    }
}

#[test]
fn no_word_of_one_language_stands_in_the_other() {
    for (language, other) in [(Language::En, WELSH), (Language::Cy, ENGLISH)] {
        for (key, text) in written(language) {
            let words =
                text.split(|c: char| !c.is_alphabetic() && c != '‹').filter(|word| !word.starts_with('‹'));
            for word in words {
                assert!(
                    !other.contains(&word.to_lowercase().as_str()),
                    "{language:?} {key}: {word} in {text}"
                );
            }
        }
    }
}
