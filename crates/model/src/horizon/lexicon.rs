//! The words of time in both languages.

use super::Unit;
use super::point::{Edge, Season};
use crate::{Day, Language};

/// What a word says of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lexeme {
    /// How the phrase binds: by, before, in …
    Relation(Relation),
    /// "the", "of": carries nothing.
    Filler,
    /// The end of, early in, the first half of …
    Edge(Edge),
    /// 1 to 12.
    Month(i8),
    /// A season.
    Season(Season),
    /// "term", of a school year.
    Term,
    /// A number that may count or be a day of the month.
    Number(u16),
    /// A four-digit year.
    Year(i16),
    /// "mid-2026", one word with its year: June and July.
    MidYear(i16),
    /// A year from April: "2025-26".
    FinancialYear(i16),
    /// Years from one to another: "2016-2019".
    Years(i16, i16),
    /// A day written in figures: "24/08/2022".
    Date(Day),
    /// A unit of a period.
    Unit(Unit),
    /// "working", "calendar": qualifies days.
    Qualifier(Unit),
    /// "the month", "the year" that is running, of so many months; the year's from January, the financial year's from April.
    Running(Running),
    /// "next".
    Next,
    /// An event that can anchor a period: publication, meeting.
    Event,
    /// "the new year".
    NewYear,
    /// In due course.
    Vague,
    /// "every", "each": what follows repeats.
    Every,
    /// "quarterly", "annually".
    Recurring,
    /// "last": what follows is past.
    Past,
    /// "and", between two seasons.
    And,
    /// A mark of punctuation, which no phrase runs across.
    Mark,
    /// Says nothing of time.
    Other,
}

impl Lexeme {
    /// Whether the word alone speaks of no time, however many of its kind stand together.
    pub(super) fn is_weak(self) -> bool {
        matches!(
            self,
            Lexeme::Other
                | Lexeme::Mark
                | Lexeme::Filler
                | Lexeme::And
                | Lexeme::Relation(_)
                | Lexeme::Number(_)
                | Lexeme::Past
                | Lexeme::Term
        )
    }
}

/// How a phrase binds what is promised to the time it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relation {
    By,
    Before,
    In,
    From,
    After,
    Within,
}

/// A stretch of time that is running as the paper is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Running {
    Month,
    Year,
    FinancialYear,
}

/// Most words of a fixed phrase.
pub(super) const LONGEST: usize = 4;

/// Whether a fixed phrase can begin with a word.
pub(super) fn opens_phrase(word: &str, language: Language) -> bool {
    let table = match language {
        Language::En => PHRASES_EN,
        Language::Cy => PHRASES_CY,
    };
    let begins = |phrase: &str| {
        let mut theirs = phrase.bytes();
        word.len() <= phrase.len()
            && word.bytes().all(|byte| theirs.next().is_some_and(|other| other == byte.to_ascii_lowercase()))
            && theirs.next() == Some(b' ')
    };
    table.iter().any(|(phrase, _)| begins(phrase))
}

/// A fixed phrase of two words and more.
pub(super) fn phrase(words: &str, language: Language) -> Option<Lexeme> {
    if words.len() > 40 {
        return None;
    }
    let folded = words.to_lowercase().replace('’', "'");
    let table = match language {
        Language::En => PHRASES_EN,
        Language::Cy => PHRASES_CY,
    };
    table.iter().find(|(phrase, _)| *phrase == folded).map(|(_, lexeme)| *lexeme)
}

/// What one word says of time.
pub(super) fn word(word: &str, language: Language) -> Lexeme {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return figures(word);
    }
    if word.len() == 1 && word.starts_with(['.', ';', ':', '!', '?', '(', ')']) {
        return Lexeme::Mark;
    }
    if word.starts_with(char::is_uppercase)
        && let Some(month) = month(word, language)
    {
        return Lexeme::Month(month);
    }
    if let Some(rest) = word.strip_prefix("mid-").or_else(|| word.strip_prefix("Mid-"))
        && let Lexeme::Year(year) = figures(rest)
    {
        return Lexeme::MidYear(year);
    }
    let table = match language {
        Language::En => WORDS_EN,
        Language::Cy => WORDS_CY,
    };
    let same = |entry: &str| entry.len() == word.len() && entry.eq_ignore_ascii_case(word);
    table.iter().find(|(entry, _)| same(entry)).map_or(Lexeme::Other, |(_, lexeme)| *lexeme)
}

fn figures(word: &str) -> Lexeme {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (head, tail) = word.split_at(digits);
    let year =
        |text: &str| text.parse::<i16>().ok().filter(|year| text.len() == 4 && (1900..2200).contains(year));
    if tail.is_empty() {
        return match (year(head), head.parse()) {
            (Some(year), _) => Lexeme::Year(year),
            (None, Ok(number)) if head.len() <= 3 => Lexeme::Number(number),
            _ => Lexeme::Other,
        };
    }
    if matches!(tail, "st" | "nd" | "rd" | "th" | "ain" | "eg" | "fed" | "ed" | "af" | "ydd") {
        return head.parse().map_or(Lexeme::Other, Lexeme::Number);
    }
    if let Some(first) = year(head) {
        let rest = tail.trim_start_matches(['-', '–', '/']);
        return match (rest.len(), rest.parse::<i16>()) {
            (2, Ok(short)) if short == (first + 1) % 100 => Lexeme::FinancialYear(first),
            (2, Ok(short)) if short > first % 100 => Lexeme::Years(first, first - first % 100 + short),
            (4, Ok(last)) if last > first => Lexeme::Years(first, last),
            _ => word.parse().map_or(Lexeme::Other, Lexeme::Date),
        };
    }
    day_in_figures(word).map_or(Lexeme::Other, Lexeme::Date)
}

/// A day as `24/08/2022`, the order of both languages.
fn day_in_figures(word: &str) -> Option<Day> {
    let mut parts = word.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The month of a name, Welsh mutations included; 1 is January.
pub(super) fn month(word: &str, language: Language) -> Option<i8> {
    let names: &[&[&str]] = match language {
        Language::En => MONTHS_EN,
        Language::Cy => MONTHS_CY,
    };
    let at = names.iter().position(|forms| forms.iter().any(|form| form.eq_ignore_ascii_case(word)))?;
    i8::try_from(at + 1).ok()
}

const MONTHS_EN: &[&[&str]] = &[
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

const MONTHS_CY: &[&[&str]] = &[
    &["ionawr"],
    &["chwefror"],
    &["mawrth", "fawrth"],
    &["ebrill"],
    &["mai", "fai"],
    &["mehefin", "fehefin"],
    &["gorffennaf", "orffennaf"],
    &["awst"],
    &["medi", "fedi"],
    &["hydref"],
    &["tachwedd", "dachwedd", "nhachwedd"],
    &["rhagfyr", "ragfyr"],
];

const PHRASES_EN: &[(&str, Lexeme)] = &[
    ("no later than", Lexeme::Relation(Relation::By)),
    ("not later than", Lexeme::Relation(Relation::By)),
    ("on or before", Lexeme::Relation(Relation::By)),
    ("ahead of", Lexeme::Relation(Relation::Before)),
    ("due by", Lexeme::Relation(Relation::By)),
    ("first half of", Lexeme::Edge(Edge::FirstHalf)),
    ("second half of", Lexeme::Edge(Edge::SecondHalf)),
    ("in due course", Lexeme::Vague),
    ("as soon as possible", Lexeme::Vague),
    ("as soon as practicable", Lexeme::Vague),
    ("in the near future", Lexeme::Vague),
    ("in the coming months", Lexeme::Vague),
    ("in the coming weeks", Lexeme::Vague),
    ("over the coming months", Lexeme::Vague),
    ("later this year", Lexeme::Vague),
    ("financial year", Lexeme::Running(Running::FinancialYear)),
    ("new year", Lexeme::NewYear),
    ("this report", Lexeme::Event),
];

const PHRASES_CY: &[(&str, Lexeme)] = &[
    ("dim hwyrach na", Lexeme::Relation(Relation::By)),
    ("heb fod yn hwyrach", Lexeme::Relation(Relation::By)),
    ("yn ystod", Lexeme::Relation(Relation::In)),
    ("ym mis", Lexeme::Relation(Relation::In)),
    ("o fis", Lexeme::Relation(Relation::From)),
    ("o fewn", Lexeme::Relation(Relation::Within)),
    ("ar ôl", Lexeme::Relation(Relation::After)),
    ("yn dilyn", Lexeme::Relation(Relation::After)),
    ("yn gynnar yn", Lexeme::Edge(Edge::Early)),
    ("yn hwyr yn", Lexeme::Edge(Edge::Late)),
    ("hanner cyntaf", Lexeme::Edge(Edge::FirstHalf)),
    ("ail hanner", Lexeme::Edge(Edge::SecondHalf)),
    ("maes o law", Lexeme::Vague),
    ("cyn gynted â phosibl", Lexeme::Vague),
    ("cyn bo hir", Lexeme::Vague),
    ("cyn gynted ag y", Lexeme::Vague),
    ("yn ystod yr wythnosau", Lexeme::Vague),
    ("yn ystod y misoedd", Lexeme::Vague),
    ("yn y misoedd nesaf", Lexeme::Vague),
    ("yn y man", Lexeme::Vague),
    ("blwyddyn ariannol", Lexeme::Running(Running::FinancialYear)),
    ("flwyddyn ariannol", Lexeme::Running(Running::FinancialYear)),
    ("flwyddyn newydd", Lexeme::NewYear),
    ("yr adroddiad hwn", Lexeme::Event),
];

const WORDS_EN: &[(&str, Lexeme)] = &[
    ("by", Lexeme::Relation(Relation::By)),
    ("until", Lexeme::Relation(Relation::By)),
    ("before", Lexeme::Relation(Relation::Before)),
    ("in", Lexeme::Relation(Relation::In)),
    ("on", Lexeme::Relation(Relation::In)),
    ("at", Lexeme::Relation(Relation::In)),
    ("during", Lexeme::Relation(Relation::In)),
    ("through", Lexeme::Relation(Relation::In)),
    ("throughout", Lexeme::Relation(Relation::In)),
    ("from", Lexeme::Relation(Relation::From)),
    ("after", Lexeme::Relation(Relation::After)),
    ("following", Lexeme::Relation(Relation::After)),
    ("within", Lexeme::Relation(Relation::Within)),
    ("the", Lexeme::Filler),
    ("of", Lexeme::Filler),
    ("a", Lexeme::Filler),
    (",", Lexeme::Filler),
    ("and", Lexeme::And),
    ("end", Lexeme::Edge(Edge::End)),
    ("start", Lexeme::Edge(Edge::Start)),
    ("beginning", Lexeme::Edge(Edge::Start)),
    ("early", Lexeme::Edge(Edge::Early)),
    ("late", Lexeme::Edge(Edge::Late)),
    ("spring", Lexeme::Season(Season::Spring)),
    ("summer", Lexeme::Season(Season::Summer)),
    ("autumn", Lexeme::Season(Season::Autumn)),
    ("winter", Lexeme::Season(Season::Winter)),
    ("term", Lexeme::Term),
    ("day", Lexeme::Unit(Unit::Day)),
    ("days", Lexeme::Unit(Unit::Day)),
    ("week", Lexeme::Unit(Unit::Week)),
    ("weeks", Lexeme::Unit(Unit::Week)),
    ("month", Lexeme::Unit(Unit::Month)),
    ("months", Lexeme::Unit(Unit::Month)),
    ("year", Lexeme::Unit(Unit::Year)),
    ("years", Lexeme::Unit(Unit::Year)),
    ("working", Lexeme::Qualifier(Unit::WorkingDay)),
    ("calendar", Lexeme::Qualifier(Unit::CalendarDay)),
    ("next", Lexeme::Next),
    ("publication", Lexeme::Event),
    ("meeting", Lexeme::Event),
    ("conclusion", Lexeme::Event),
    ("completion", Lexeme::Event),
    ("introduction", Lexeme::Event),
    ("shortly", Lexeme::Vague),
    ("soon", Lexeme::Vague),
    ("every", Lexeme::Every),
    ("each", Lexeme::Every),
    ("quarterly", Lexeme::Recurring),
    ("annually", Lexeme::Recurring),
    ("monthly", Lexeme::Recurring),
    ("quarter", Lexeme::Running(Running::Year)),
    ("last", Lexeme::Past),
    ("previous", Lexeme::Past),
    ("one", Lexeme::Number(1)),
    ("two", Lexeme::Number(2)),
    ("three", Lexeme::Number(3)),
    ("four", Lexeme::Number(4)),
    ("five", Lexeme::Number(5)),
    ("six", Lexeme::Number(6)),
    ("seven", Lexeme::Number(7)),
    ("eight", Lexeme::Number(8)),
    ("nine", Lexeme::Number(9)),
    ("ten", Lexeme::Number(10)),
    ("twelve", Lexeme::Number(12)),
    ("eighteen", Lexeme::Number(18)),
    ("twenty", Lexeme::Number(20)),
];

const WORDS_CY: &[(&str, Lexeme)] = &[
    ("erbyn", Lexeme::Relation(Relation::By)),
    ("tan", Lexeme::Relation(Relation::By)),
    ("cyn", Lexeme::Relation(Relation::Before)),
    ("yn", Lexeme::Relation(Relation::In)),
    ("ym", Lexeme::Relation(Relation::In)),
    ("yng", Lexeme::Relation(Relation::In)),
    ("ymhen", Lexeme::Relation(Relation::Within)),
    ("ar", Lexeme::Relation(Relation::In)),
    ("drwy", Lexeme::Relation(Relation::In)),
    ("o", Lexeme::Relation(Relation::From)),
    ("y", Lexeme::Filler),
    ("yr", Lexeme::Filler),
    ("'r", Lexeme::Filler),
    ("’r", Lexeme::Filler),
    ("mis", Lexeme::Unit(Unit::Month)),
    ("misoedd", Lexeme::Unit(Unit::Month)),
    ("fis", Lexeme::Unit(Unit::Month)),
    ("diwrnod", Lexeme::Unit(Unit::Day)),
    ("ddiwrnod", Lexeme::Unit(Unit::Day)),
    ("niwrnod", Lexeme::Unit(Unit::Day)),
    ("wythnos", Lexeme::Unit(Unit::Week)),
    ("wythnosau", Lexeme::Unit(Unit::Week)),
    ("blwyddyn", Lexeme::Unit(Unit::Year)),
    ("flwyddyn", Lexeme::Unit(Unit::Year)),
    ("blynedd", Lexeme::Unit(Unit::Year)),
    ("flynedd", Lexeme::Unit(Unit::Year)),
    ("mlynedd", Lexeme::Unit(Unit::Year)),
    ("gwaith", Lexeme::Qualifier(Unit::WorkingDay)),
    ("calendr", Lexeme::Qualifier(Unit::CalendarDay)),
    ("a", Lexeme::And),
    ("a'r", Lexeme::And),
    ("diwedd", Lexeme::Edge(Edge::End)),
    ("ddiwedd", Lexeme::Edge(Edge::End)),
    ("dechrau", Lexeme::Edge(Edge::Start)),
    ("ddechrau", Lexeme::Edge(Edge::Start)),
    ("gwanwyn", Lexeme::Season(Season::Spring)),
    ("wanwyn", Lexeme::Season(Season::Spring)),
    ("ngwanwyn", Lexeme::Season(Season::Spring)),
    ("haf", Lexeme::Season(Season::Summer)),
    ("hydref", Lexeme::Season(Season::Autumn)),
    ("gaeaf", Lexeme::Season(Season::Winter)),
    ("aeaf", Lexeme::Season(Season::Winter)),
    ("ngaeaf", Lexeme::Season(Season::Winter)),
    ("tymor", Lexeme::Term),
    ("dymor", Lexeme::Term),
    ("nesaf", Lexeme::Next),
    ("cyfarfod", Lexeme::Event),
    ("gyfarfod", Lexeme::Event),
    ("nghyfarfod", Lexeme::Event),
    ("cyhoeddi", Lexeme::Event),
    ("gyhoeddi", Lexeme::Event),
    ("chyhoeddi", Lexeme::Event),
    ("bob", Lexeme::Every),
    ("pob", Lexeme::Every),
    ("diwethaf", Lexeme::Past),
    ("un", Lexeme::Number(1)),
    ("dau", Lexeme::Number(2)),
    ("dwy", Lexeme::Number(2)),
    ("ddau", Lexeme::Number(2)),
    ("ddwy", Lexeme::Number(2)),
    ("tri", Lexeme::Number(3)),
    ("tair", Lexeme::Number(3)),
    ("dri", Lexeme::Number(3)),
    ("dair", Lexeme::Number(3)),
    ("pedwar", Lexeme::Number(4)),
    ("pedair", Lexeme::Number(4)),
    ("bedwar", Lexeme::Number(4)),
    ("bedair", Lexeme::Number(4)),
    ("pum", Lexeme::Number(5)),
    ("pump", Lexeme::Number(5)),
    ("bum", Lexeme::Number(5)),
    ("chwe", Lexeme::Number(6)),
    ("chwech", Lexeme::Number(6)),
    ("saith", Lexeme::Number(7)),
    ("wyth", Lexeme::Number(8)),
    ("naw", Lexeme::Number(9)),
    ("deg", Lexeme::Number(10)),
    ("ddeg", Lexeme::Number(10)),
    ("deuddeg", Lexeme::Number(12)),
    ("ddeuddeg", Lexeme::Number(12)),
    ("ugain", Lexeme::Number(20)),
];
