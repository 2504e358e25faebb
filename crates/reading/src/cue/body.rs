//! Names of bodies in a sentence: runs of capitalised words around a word that only bodies bear.

use llinyn_model::passage::Span;

/// Words that make a name a body's, in the singular, lower case.
const HEADS: &[&str] = &[
    "government",
    "board",
    "forum",
    "committee",
    "council",
    "inspectorate",
    "partnership",
    "group",
    "commission",
    "commissioner",
    "association",
    "agency",
    "authority",
    "department",
    "minister",
    "secretary",
    "office",
    "trust",
    "service",
    "assembly",
    "parliament",
    "senedd",
    "cabinet",
    "panel",
    "executive",
    "police",
    "college",
    "society",
    "inquiry",
    "officer",
    "director",
    "leader",
    "team",
    "constabulary",
    "probation",
    "estyn",
    "ministry",
    "treasury",
    "registry",
    "chair",
    "foundation",
    "centre",
    "canolfan",
    "unit",
    "regulator",
    "inspector",
    "administration",
    "directorate",
    "union",
    "network",
    "body",
    "school",
    "university",
    "corporation",
    "arolygiaeth",
    "bwrdd",
    "cyngor",
    "llywodraeth",
    "lywodraeth",
    "pwyllgor",
    "bwyllgor",
    "fwrdd",
    "gyngor",
    "gweinidog",
    "weinidog",
    "comisiynydd",
    "gomisiynydd",
    "partneriaeth",
    "asiantaeth",
    "awdurdod",
    "adran",
    "heddlu",
    "ymddiriedolaeth",
    "fforwm",
    "grŵp",
    "cymdeithas",
    "byrddau",
    "awdurdodau",
    "prif",
    "cyfarwyddwr",
    "gyfarwyddwr",
    "gwasanaeth",
    "swyddfa",
    "cynghorau",
    "panel",
    "aelod",
    "cadeirydd",
];
/// Words that join the parts of a name.
const JOINTS: &[&str] =
    &["of", "for", "and", "the", "&", "on", "in", "ar", "y", "yr", "a", "ac", "o", "i", "dros", "er"];
/// Capitalised words that begin a sentence and no name.
const OPENERS: &[&str] = &[
    "The",
    "A",
    "An",
    "In",
    "This",
    "These",
    "That",
    "We",
    "I",
    "It",
    "They",
    "Our",
    "My",
    "As",
    "At",
    "By",
    "For",
    "If",
    "When",
    "While",
    "However",
    "Although",
    "Since",
    "Following",
    "There",
    "Each",
    "All",
    "Members",
    "Furthermore",
    "Alongside",
    "Through",
    "Y",
    "Yr",
    "Mae",
    "Mae'r",
    "Bydd",
    "Dylai",
    "Dylai'r",
    "Mae’r",
    "Dylai’r",
    "O",
    "Ar",
    "Yn",
    "Bod",
    "Further",
    "Once",
    "Under",
    "To",
];

/// Capitalised words that end a body's name: what follows is a paper of it.
const PAPERS: &[&str] = &[
    "Guidance",
    "Report",
    "Plan",
    "Strategy",
    "Act",
    "Review",
    "Regulations",
    "Response",
    "Programme",
    "Charter",
    "Protocol",
    "Framework",
    "Bill",
    "Minutes",
];

/// Months, which are no part of a name.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
];

/// Names of bodies, in order, the article left out.
pub(crate) fn names(text: &str) -> Vec<Span> {
    let words = words(text);
    let mut names = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match name(text, &words, at) {
            Some((span, next)) => {
                names.push(span);
                at = next;
            }
            None => at += 1,
        }
    }
    names
}

/// The first name of a body.
pub(crate) fn first(text: &str) -> Option<Span> {
    let words = words(text);
    (0..words.len()).find_map(|at| name(text, &words, at)).map(|(span, _)| span)
}

/// Whether a word, in any number, is one that bodies bear.
pub(crate) fn is_head(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(&word);
    let singular = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let known = |word: &str| HEADS.contains(&word);
    known(word) || singular.as_deref().is_some_and(known) || word.strip_suffix('s').is_some_and(known)
}

/// Whether a word is an abbreviation such as LSCBs or NASA.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    (3..=8).contains(&stem.len())
        && stem.bytes().all(|b| b.is_ascii_uppercase())
        && !matches!(stem, "THAT" | "RESOLVED" | "PRESENT" | "NOTE")
}

fn words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split([' ', '\n', '\t', '\u{2028}', '\u{a0}']) {
        if !word.is_empty() {
            words.push(Span { start: at, end: at + word.len() });
        }
        at += word.len() + 1;
        while !text.is_char_boundary(at.min(text.len())) {
            at += 1;
        }
    }
    words
}

/// The name that begins at word `at`, and the word behind it.
fn name(text: &str, words: &[Span], at: usize) -> Option<(Span, usize)> {
    let first = core(words[at].of(text));
    // A Welsh sentence begins with its verb: "Ymrwymodd y Cyfarwyddwr". One letter is no word: "T H A T the Head".
    let verb = first.len() > 5 && ["odd", "wyd"].iter().any(|end| first.ends_with(end));
    let letter = first.chars().count() == 1 && !words[at].of(text).ends_with('.');
    if (OPENERS.contains(&first) && !is_all_of(text, words, at)) || verb || letter {
        return None;
    }
    // "Report of the Director", "Programme for Government": a paper, and only then perhaps who wrote it.
    if PAPERS.contains(&first) && words.get(at + 1).is_some_and(|next| JOINTS.contains(&core(next.of(text))))
    {
        return None;
    }
    if let Some(end) = small_head(text, words, at) {
        return Some((trimmed(text, words[at], words[end]), end + 1));
    }
    if is_abbreviation(first) && !continues(text, words, at + 1) {
        return Some((trimmed(text, words[at], words[at]), at + 1));
    }
    if !is_capital(first) && first != "All" {
        return None;
    }
    let mut end = at;
    let mut headed = is_head(first);
    let mut next = at + 1;
    while next < words.len() {
        let (previous, word) = (words[next - 1].of(text), words[next].of(text));
        let bound = previous.ends_with([';', ':', '.', ')', '?', '!']) && next > at && !is_initial(previous);
        if bound || (previous.ends_with(',') && (headed || !list_reaches_head(text, words, next))) {
            break;
        }
        let inner = core(word);
        // "the Council's Corporate Parenting Panel": the possessor is another body.
        let possessor = previous.ends_with("'s") || previous.ends_with("’s");
        if possessor && headed && is_head(core(previous)) {
            break;
        }
        let paper = headed && PAPERS.contains(&inner) && !runs_on_to_head(text, words, next + 1);
        if word.starts_with('(') || paper {
            break;
        }
        if !headed
            && next == end + 1
            && is_head(inner)
            && inner.starts_with(char::is_lowercase)
            && (is_adjective(first) || next > at + 1)
        {
            // "UK government": the name ends with its small head.
            headed = true;
            end = next;
            break;
        }
        if is_capital(inner) || (headed && next == end + 1 && is_head(inner) && inner == "team") {
            headed = headed || is_head(inner);
            end = next;
        } else {
            let splitting = headed && matches!(inner, "and" | "in" | "on" | "a" | "ac" | "i" | "y" | "yr");
            if !JOINTS.contains(&inner) || next > end + 2 || (splitting && splits(text, words, next)) {
                break;
            }
        }
        next += 1;
    }
    headed.then(|| (trimmed(text, words[at], words[end]), end + 1))
}

/// "WLGA co-ordinating committee": an abbreviation and, in small letters behind it, what bears its name.
fn small_head(text: &str, words: &[Span], at: usize) -> Option<usize> {
    const HEADS: &[&str] = &["committee", "board", "panel", "forum"];
    if !is_abbreviation(core(words[at].of(text))) || words[at].of(text).ends_with([',', '.', ')', ';', ':']) {
        return None;
    }
    let small = |at: &usize| core(words[*at].of(text)).starts_with(char::is_lowercase);
    let run = (at + 1..words.len().min(at + 4)).take_while(small);
    run.into_iter().find(|next| HEADS.contains(&core(words[*next].of(text)))).filter(|next| {
        // "LSCBs to the committee" names two.
        words[at + 1..*next]
            .iter()
            .all(|span| !matches!(span.of(text), "the" | "to" | "of" | "and" | "a" | "by"))
    })
}

/// Whether "All" begins a name rather than a sentence: "the All Wales Group".
fn is_all_of(text: &str, words: &[Span], at: usize) -> bool {
    let begins = at == 0 || words[at - 1].of(text).ends_with(['.', '!', '?', ':', ';']);
    let next = words.get(at + 1).is_some_and(|next| is_capital(core(next.of(text))));
    core(words[at].of(text)) == "All" && !begins && next
}

/// Whether the capitalised words from here on come to a word that bodies bear: "Strategy Management Team".
fn runs_on_to_head(text: &str, words: &[Span], from: usize) -> bool {
    let run = words[from.min(words.len())..]
        .iter()
        .map(|span| core(span.of(text)))
        .take_while(|word| is_capital(word));
    run.take(3).any(is_head)
}

/// After "and": whether another body begins, rather than the same name going on.
fn splits(text: &str, words: &[Span], joint: usize) -> bool {
    let Some(next) = words.get(joint + 1).map(|span| core(span.of(text))) else { return true };
    // "to lead the Forum in June 2010"
    if MONTHS.contains(&next.to_lowercase().as_str()) {
        return true;
    }
    if matches!(next, "the" | "a" | "an") || !is_capital(next) || is_abbreviation(next) {
        return true;
    }
    // "Social Services and Public Health" belongs to a minister's name; "Council and Health Board" are two.
    words[joint + 1..]
        .iter()
        .take(4)
        .map(|span| span.of(text))
        .take_while(|word| is_capital(core(word)))
        .any(|word| is_head(core(word)))
}

/// Whether the list "Health, Wellbeing and Local Government Committee" comes to a head within a few words.
fn list_reaches_head(text: &str, words: &[Span], from: usize) -> bool {
    let ahead: Vec<&str> = words[from..].iter().take(6).map(|span| span.of(text)).collect();
    let run = ahead.iter().take_while(|word| is_capital(core(word)) || core(word) == "and").count();
    ahead.iter().take(run).any(|word| *word == "and") && ahead[..run].iter().any(|word| is_head(core(word)))
}

fn continues(text: &str, words: &[Span], at: usize) -> bool {
    words.get(at).is_some_and(|span| {
        let word = core(span.of(text));
        is_capital(word) && !is_abbreviation(word) && !words[at - 1].of(text).ends_with([',', '.', ';'])
    })
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && !OPENERS.contains(&word)
}

/// Capitalised words of which "government" or "council" without a capital makes a name.
fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "UK" | "Welsh" | "Scottish" | "British" | "Irish" | "English" | "HM" | "Northern" | "Assembly"
    )
}

fn is_initial(word: &str) -> bool {
    word.len() == 2 && word.ends_with('.')
}

/// A word without the marks around it.
fn core(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&')
}

fn trimmed(text: &str, first: Span, last: Span) -> Span {
    let name = &text[first.start..last.end];
    let inner = name.trim_matches(|c: char| !c.is_alphanumeric());
    let start = first.start + (name.len() - name.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
    let inner = inner
        .strip_suffix("'s")
        .or_else(|| inner.strip_suffix("’s"))
        .filter(|name| !name.ends_with("hildren"))
        .unwrap_or(inner);
    Span { start, end: start + inner.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<&str> = names(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn english_names() {
        check(
            "The Welsh Government should write to the Glanrafon Safeguarding Board.",
            &["Welsh Government", "Glanrafon Safeguarding Board"],
        );
        check(
            "It falls to the Care and Social Services Inspectorate Wales alone.",
            &["Care and Social Services Inspectorate Wales"],
        );
        check(
            "alongside the Healthcare Inspectorate Wales, Estyn, HMI Constabulary and HMI Probation",
            &["Healthcare Inspectorate Wales", "Estyn", "HMI Constabulary", "HMI Probation"],
        );
        check(
            "chaired by the Minister for Social Services and Public Health.",
            &["Minister for Social Services and Public Health"],
        );
        check(
            "the Health, Wellbeing and Local Government Committee met",
            &["Health, Wellbeing and Local Government Committee"],
        );
        check("LSCBs should work with CYPPs.", &["LSCBs", "CYPPs"]);
        check(
            "The UK Government, the Scottish Government and the Welsh Government",
            &["UK Government", "Scottish Government", "Welsh Government"],
        );
        check("the Forum’s final report", &["Forum"]);
        check(
            "The Department for Rivers and Coasts (the Department) spoke.",
            &["Department for Rivers and Coasts", "Department"],
        );
        check("We will act. In June nothing happened.", &[]);
        check("HM Land Registry will begin.", &["HM Land Registry"]);
        check(
            "the National Safeguarding Board for Adults and Children, as planned",
            &["National Safeguarding Board for Adults and Children"],
        );
    }

    #[test]
    fn welsh_names() {
        check(
            "Dylai Llywodraeth Cymru weithio gydag Arolygiaeth Gofal Cymru.",
            &["Llywodraeth Cymru", "Arolygiaeth Gofal Cymru"],
        );
        check("Bydd Bwrdd Diogelu Glanrafon yn cyhoeddi.", &["Bwrdd Diogelu Glanrafon"]);
    }

    proptest::proptest! {
        #[test]
        fn names_are_always_of_the_text(text in "([A-Z][a-z]{0,5}|Board|and|of|the|,|\\(|LSCBs|Tŷ|’s| ){0,25}") {
            for span in names(&text) {
                assert!(!span.of(&text).is_empty());
            }
        }
    }
}
