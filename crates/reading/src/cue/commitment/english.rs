//! English wordings of promises.

use llinyn_model::passage::Span;

use super::form::{Form, Match, Subject};
use crate::text::phrase::{self, phrases};

phrases! {
    /// Words without which no English sentence promises.
    PROMISING:
        "will", "shall", "have asked", "have also asked", "has asked", "has also asked", "have tasked", "have also tasked",
        "has tasked", "am asking", "have invited", "has commissioned", "has also commissioned", "have commissioned", "content to",
        "happy to", "willing to", "look forward", "looks forward", "anticipate", "would expect", "hope that", "would hope",
        "should be taken", "in considering", "intend to", "intends to", "intending to", "aim to", "aims to", "plan to", "plans to",
        "propose to", "proposes to", "proposing to", "committed to", "commitment", "undertook", "undertake", "undertakes",
        "undertaken", "pledged", "intention to", "must not", "due to", "due for", "working to", "taking steps", "required to";
}

/// The wording of a promise in an English sentence.
pub(super) fn find(sentence: &str) -> Option<Match> {
    if !PROMISING.any(sentence) {
        return None;
    }
    asks_other(sentence)
        .or_else(|| fixed(sentence))
        .or_else(|| opinion(sentence))
        .or_else(|| will(sentence))
        .or_else(|| intends(sentence))
        .or_else(|| due(sentence))
        .or_else(|| working(sentence))
        .or_else(|| required(sentence))
}

/// "I have also tasked the Forum to ensure …": whom is the subject of what follows.
fn asks_other(sentence: &str) -> Option<Match> {
    phrases! {
        ASKED:
            "have asked", "have also asked", "has asked", "has also asked", "have tasked",
            "have also tasked", "has tasked", "am asking", "have invited";
    }
    if let Some((_, verb)) = ASKED.first(sentence) {
        let to = phrase::find_from(sentence, "to", verb.end)?;
        let whom = Span { start: verb.end, end: to.start };
        let short = whom.of(sentence).split_whitespace().count() <= 10;
        return short.then_some(Match { form: Form::AsksOther, verb, subject: Subject::Words(whom) });
    }
    let (_, verb) = phrase::first_of(
        sentence,
        &["has commissioned work", "has also commissioned work", "have commissioned work"],
    )?;
    Some(Match { form: Form::AsksOther, verb, subject: Subject::Words(region(sentence, verb.start)) })
}

fn fixed(sentence: &str) -> Option<Match> {
    phrases! {
        CONTENT:
            "content to consider", "content to review", "content to explore", "content to examine",
            "happy to consider", "willing to consider";
    }
    if let Some((_, verb)) = CONTENT.first(sentence) {
        return Some(Match { form: Form::Content, verb, subject: subject(sentence, verb.start) });
    }
    let (_, verb) = phrase::first_of(sentence, &["look forward to receiving", "looks forward to receiving"])?;
    Some(Match { form: Form::LooksForward, verb, subject: Subject::Pronoun })
}

/// Hopes and opinions: nobody promises anything.
fn opinion(sentence: &str) -> Option<Match> {
    phrases! {
        HOPES:
            "would anticipate that", "anticipate that", "would expect that", "would hope that",
            "hope that";
    }
    if let Some((_, verb)) = HOPES.first(sentence) {
        let would = phrase::find_from(sentence, "would", verb.end)?;
        return Some(Match {
            form: Form::Opinion,
            verb,
            subject: Subject::Words(Span { start: verb.end, end: would.start }),
        });
    }
    phrases! {
        OUGHT:
            "steps should be taken", "action should be taken", "advantages in considering",
            "merit in considering", "benefit in considering";
    }
    if let Some((_, verb)) = OUGHT.first(sentence) {
        return Some(Match { form: Form::Opinion, verb, subject: Subject::Nobody });
    }
    let will = phrase::find(sentence, "will provide")?;
    let subject = region(sentence, will.start).of(sentence).to_lowercase();
    let results = ["results", "findings", "evidence"].iter().any(|word| subject.contains(word));
    let for_decisions =
        phrase::any(&sentence[will.end..], &["evidence for", "evidence to inform", "a basis for"]);
    (results && for_decisions).then_some(Match { form: Form::Opinion, verb: will, subject: Subject::Nobody })
}

/// The first "will" or "shall" that promises: not what something will lead to, nor what somebody else asked about.
fn will(sentence: &str) -> Option<Match> {
    let mut from = 0;
    while let Some(verb) = ["will", "shall"]
        .iter()
        .filter_map(|modal| phrase::find_from(sentence, modal, from))
        .min_by_key(|span| span.start)
    {
        from = verb.end;
        let region = region(sentence, verb.start);
        let words = region.of(sentence).trim();
        if words.is_empty()
            || embedded(words)
            || asked_within(&sentence[..verb.start])
            || effect(&sentence[verb.end..], words)
        {
            continue;
        }
        return Some(Match { form: Form::Will, verb, subject: subject(sentence, verb.start) });
    }
    None
}

/// Whether the clause is part of another: "how we will", "which will", "if it will".
fn embedded(region: &str) -> bool {
    const OPENERS: &[&str] = &[
        "how",
        "what",
        "whether",
        "if",
        "when",
        "where",
        "why",
        "who",
        "which",
        "until",
        "by when",
        "as to whether",
        "although",
        "whose",
        "so that",
    ];
    let relative = region.split_whitespace().last().is_some_and(|last| {
        matches!(last.to_lowercase().as_str(), "which" | "that" | "who" | "where" | "this?")
    });
    let inside = phrase::any(region, &["how", "whether", "by when", "so that"]);
    relative || inside || OPENERS.iter().any(|opener| phrase::starts(region, opener).is_some())
}

/// Whether the last opener of a clause before the verb is "how" or "whether", with nothing told since.
fn asked_within(before: &str) -> bool {
    phrases! {
        TOLD:
            "is", "are", "was", "were", "will", "has", "have", "had";
    }
    let last = ["how", "whether"].iter().filter_map(|word| last_of(before, word)).max();
    last.is_some_and(|at| !TOLD.any(&before[at..]))
}

/// Behind the last place where a word stands.
fn last_of(text: &str, word: &str) -> Option<usize> {
    let mut last = None;
    let mut from = 0;
    while let Some(found) = phrase::find_from(text, word, from) {
        from = found.end;
        last = Some(found.end);
    }
    last
}

/// Whether what follows "will" is an effect, a need or a denial rather than something done.
fn effect(behind: &str, region: &str) -> bool {
    const NEVER: &[&str] = &[
        "not",
        "never",
        "have",
        "help",
        "enable",
        "allow",
        "assist",
        "mean",
        "depend",
        "remain",
        "require",
        "make a difference",
        "be key",
        "be a key",
        "be a fundamental",
        "be an important",
        "be important",
        "be essential",
        "be critical",
        "continue to be a",
        "contribute",
        "benefit",
        "need the support",
        "be aware",
        "be familiar",
        "undoubtedly",
    ];
    const OF_THINGS: &[&str] = &[
        "ensure",
        "provide",
        "improve",
        "support",
        "strengthen",
        "give",
        "reduce",
        "make",
        "inform",
        "form",
    ];
    let behind = behind.trim_start();
    let thing =
        ["this", "these", "it", "that", "such", "they"].iter().any(|word| region.eq_ignore_ascii_case(word))
            || ["this report", "the report", "this work", "this approach", "the results of the committee"]
                .iter()
                .any(|start| phrase::starts(region, start).is_some());
    let met = phrase::starts(region, "the needs").is_some();
    met || NEVER.iter().any(|word| phrase::starts(behind, word).is_some())
        || (thing && OF_THINGS.iter().any(|word| phrase::starts(behind, word).is_some()))
}

fn intends(sentence: &str) -> Option<Match> {
    phrases! {
        INTENDS:
            "intend to", "intends to", "is intending to", "is also intending to", "are intending to",
            "are also intending to", "aim to", "aims to", "plan to", "plans to", "propose to",
            "proposes to", "proposing to", "are committed to", "is committed to", "am committed to",
            "has committed to", "have committed to", "gave a commitment to", "gave a commitment",
            "undertook to", "undertake to", "undertakes to", "has undertaken to", "pledged to",
            "intention to", "must not materially";
    }
    let (_, verb) = INTENDS.first(sentence)?;
    let before = &sentence[..verb.start];
    let denied = phrase::any(before, &["no", "not"]) && before.len() < 60
        || phrase::any(before, &["no plans", "no current"]);
    let announced = !phrase::has(verb.of(sentence), "intention to")
        || phrase::any(before, &["announced", "confirmed", "stated"]);
    let embedded =
        embedded(region(sentence, verb.start).of(sentence).trim()) || is_a_plan(before, verb.of(sentence));
    (!denied && announced && !embedded).then(|| Match {
        form: Form::Intends,
        verb,
        subject: subject(sentence, verb.start),
    })
}

/// "to develop plans to", "a plan to": a thing, where "we plan to" and "the Board plans to" promise.
fn is_a_plan(before: &str, verb: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let planner =
        matches!(word, "we" | "We" | "I" | "they" | "They" | "also" | "now" | "and" | "who" | "which")
            || crate::cue::body::is_head(word);
    phrase::starts(verb, "plan").or(phrase::starts(verb, "plans")).is_some() && !planner
}

fn due(sentence: &str) -> Option<Match> {
    phrases! {
        DUE:
            "due to be", "due for publication", "due for completion", "due to start", "due to begin",
            "due to report", "due to publish";
    }
    let (_, verb) = DUE.first(sentence)?;
    Some(Match { form: Form::Due, verb, subject: subject(sentence, verb.start) })
}

fn working(sentence: &str) -> Option<Match> {
    let (_, verb) = phrase::first_of(
        sentence,
        &["is working to", "are working to", "is taking steps to", "are taking steps to"],
    )?;
    let region = region(sentence, verb.start);
    let words = region.of(sentence).trim();
    (!words.is_empty() && !embedded(words)).then(|| Match {
        form: Form::Working,
        verb,
        subject: subject(sentence, verb.start),
    })
}

/// A duty with a day is as good as a promise: "The Department is required to publish a response by 16 January".
fn required(sentence: &str) -> Option<Match> {
    let (_, verb) = phrase::first_of(
        sentence,
        &["is required to publish", "is required to report", "is required to respond"],
    )?;
    let timed = phrase::any(&sentence[verb.end..], &["by", "before", "within"]);
    timed.then(|| Match { form: Form::Intends, verb, subject: subject(sentence, verb.start) })
}

phrases! {
    OPENERS: "that", "but", "because", "while", "which", "and";
    FINITE: "is", "are", "has", "have", "had", "was", "were", "will", "would", "may", "must", "should", "can", "know";
    ARTICLES: "the", "its", "their", "our", "this", "new";
}

/// What stands before a verb, back to where its clause begins.
fn region(sentence: &str, verb: usize) -> Span {
    let before = &sentence[..verb];
    let marks = [", ", "; ", ": ", " – ", " — ", " - ", "• "];
    let mut start =
        marks.iter().filter_map(|mark| before.rfind(mark).map(|at| at + mark.len())).max().unwrap_or(0);
    for (_, opener) in OPENERS.all(before).filter(|(_, span)| !before[span.end..].trim().is_empty()) {
        if opener.start >= start
            && (!opener.of(sentence).eq_ignore_ascii_case("and") || joins_clauses(before, start, opener))
        {
            start = opener.end;
        }
    }
    let trimmed = &sentence[start..verb];
    Span { start: start + (trimmed.len() - trimmed.trim_start().len()), end: verb }
}

/// Whether an "and" joins two clauses rather than two names: the first has a verb, or the second begins with a thing.
fn joins_clauses(before: &str, start: usize, and: Span) -> bool {
    let after = before[and.end..].trim_start();
    let thing = ARTICLES.all(after).next().is_some_and(|(_, span)| span.start == 0)
        && crate::cue::body::first(after).is_none();
    let told = FINITE.any(&before[..and.start]);
    (thing && told) || FINITE.any(&before[start..and.start])
}

fn subject(sentence: &str, verb: usize) -> Subject {
    let span = region(sentence, verb);
    let words = span.of(sentence).trim().to_lowercase();
    let last_words = |list: &[&str]| {
        list.iter().any(|word| {
            words == *word || words.ends_with(&format!(" {word}")) || words.starts_with(&format!("{word} "))
        })
    };
    let officials = matches!(words.as_str(), "my officials" | "officials" | "officers" | "our officials");
    if officials || last_words(&["we", "i", "we also", "i also"]) {
        Subject::FirstPerson
    } else if words == "there" || words.ends_with(" there") {
        Subject::There
    } else if matches!(words.as_str(), "it" | "they" | "he" | "she" | "it is" | "this" | "these") {
        Subject::Pronoun
    } else {
        Subject::Words(span)
    }
}
