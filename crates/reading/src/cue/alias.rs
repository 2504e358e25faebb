//! Several names of one body within one paper: abbreviations, shorter forms, singular and plural.

use llinyn_model::fold;

/// Whether two names plainly mean one body: equal but for article and number, one the initials of the other, or
/// one a shorter form of the other that keeps its last word.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.is_empty() {
        return false;
    }
    short == long
        || is_initials(short, long)
        || (short.len() > 1 && is_shorter(short, long))
        || is_opening(short, long)
}

/// "The government", whichever it is.
pub(crate) fn is_government(name: &str) -> bool {
    let words = words(name);
    let head = |word: &String| matches!(word.as_str(), "government" | "llywodraeth" | "lywodraeth");
    words.iter().any(head) && words.len() <= 4
}

/// Folded words without articles, in the singular.
fn words(name: &str) -> Vec<String> {
    let mut words = fold::words(name);
    words.retain(|word| !matches!(word.as_str(), "the" | "this" | "y" | "yr" | "our" | "a" | "an"));
    for word in &mut words {
        if let Some(stem) = word.strip_suffix("ies") {
            *word = format!("{stem}y");
        } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
            word.pop();
        }
        if word == "lywodraeth" {
            "llywodraeth".clone_into(word);
        }
    }
    words
}

fn is_initials(short: &[String], long: &[String]) -> bool {
    let [initials] = short else { return false };
    let first = |word: &&String| !matches!(word.as_str(), "of" | "and" | "for" | "in" | "on" | "ar" | "ac");
    let built: String = long.iter().filter(first).filter_map(|word| word.chars().next()).collect();
    initials.len() >= 3 && *initials == built
}

/// "Welsh Government" is a shorter form of "Welsh Assembly Government".
fn is_shorter(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.last() == long.last() && short.iter().all(|word| rest.any(|other| other == word))
}

/// "National Safeguarding Board" opens "National Safeguarding Board for Adults and Children".
fn is_opening(short: &[String], long: &[String]) -> bool {
    short.len() >= 3
        && long.starts_with(short)
        && matches!(long.get(short.len()).map(String::as_str), Some("for" | "of" | "on"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_body() {
        for (a, b, expected) in [
            ("the Welsh Government", "Welsh Assembly Government", true),
            ("Assembly Government", "Welsh Assembly Government", true),
            ("LSCBs", "Local Safeguarding Children Boards", true),
            ("CSSIW", "Care and Social Services Inspectorate Wales", true),
            ("National Safeguarding Board", "National Safeguarding Board for Adults and Children", true),
            ("Local Safeguarding Children Board", "local safeguarding children boards", true),
            ("Lywodraeth Cymru", "Llywodraeth Cymru", true),
            ("Welsh Safeguarding Children Forum", "Local Safeguarding Children Boards", false),
            ("Scottish Government", "Welsh Government", false),
            ("UK Government", "Welsh Government", false),
            ("", "Welsh Government", false),
        ] {
            assert_eq!(is_same(a, b), expected, "{a} / {b}");
        }
    }
}
