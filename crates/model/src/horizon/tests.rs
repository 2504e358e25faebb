use super::*;

/// The paper all cases stand in is dated 20 February 2024.
fn frame() -> Frame {
    Frame::dated("2024-02-20".parse().unwrap())
}

/// `words => days`, where days are `from..to`, either open, or why there are none.
fn check(language: Language, sentence: &str, words: &str, expected: &str) {
    let found = find(sentence, language, frame());
    let Some(first) = found.first() else {
        assert_eq!(words, "", "nothing found in “{sentence}”");
        return;
    };
    assert_eq!(first.horizon.words, Stated::Stated(words.to_owned()), "{sentence}");
    let when = match &first.horizon.when {
        When::Days { range, .. } => {
            let side = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{}..{}", side(range.from), side(range.to))
        }
        When::After(after) => {
            let anchor = after.anchor.value().map_or("the paper", String::as_str);
            let period = after
                .period
                .value()
                .map(|period| format!("{} {:?} ", period.count, period.unit))
                .unwrap_or_default();
            format!("{period}{} {anchor}", if after.within { "within" } else { "after" })
        }
        When::Uncomputed(why) => format!("{why:?}"),
        When::NotStated => "NotStated".into(),
    };
    assert_eq!(when, expected, "{sentence}");
}

#[test]
fn english_phrases() {
    for (sentence, words, expected) in [
        ("Results will be published in the summer.", "in the summer", "2024-06-01..2024-08-31"),
        (
            "The report is due during the summer of 2011.",
            "during the summer of 2011",
            "2011-06-01..2011-08-31",
        ),
        (
            "We will consult through the spring and summer.",
            "through the spring and summer",
            "2024-03-01..2024-08-31",
        ),
        ("It will be in place before the end of 2011.", "before the end of 2011", "..2011-12-31"),
        ("It will be done by the end of 2011.", "by the end of 2011", "..2011-12-31"),
        ("Guidance is due in spring 2026.", "in spring 2026", "2026-03-01..2026-05-31"),
        ("We will reply within six weeks.", "within six weeks", "2024-02-20..2024-04-02"),
        ("We will reply within the next six weeks.", "within the next six weeks", "2024-02-20..2024-04-02"),
        (
            "It will be done by the end of the month of March 2027.",
            "by the end of the month of March 2027",
            "..2027-03-31",
        ),
        ("We will write in the coming months.", "in the coming months", "WordsTooVague"),
        ("We will reply within 20 working days.", "within 20 working days", "2024-02-20..2024-03-19"),
        (
            "A check will follow six months after publication to see.",
            "six months after publication",
            "6 Month after publication",
        ),
        (
            "This should exist within 12 months of the publication of this Report.",
            "within 12 months of the publication of this Report",
            "12 Month within publication of this Report",
        ),
        ("It will be considered at the next meeting.", "at the next meeting", "within next meeting"),
        ("Officials will meet the chairs on 7 March to talk.", "on 7 March", "2024-03-07..2024-03-07"),
        ("The register closes on 31st January, 2025.", "on 31st January, 2025", "2025-01-31..2025-01-31"),
        (
            "A briefing will go out before the end of the month.",
            "before the end of the month",
            "..2024-02-29",
        ),
        ("Conclusions are due early in 2025.", "early in 2025", "2025-01-01..2025-05-02"),
        ("Reporting is expected by mid-2026.", "by mid-2026", "..2026-07-31"),
        ("A review begins in the first half of 2025.", "in the first half of 2025", "2025-01-01..2025-07-01"),
        ("It moves to the budget for 2025-26.", "", ""),
        ("The grant runs from 2025-26.", "from 2025-26", "2025-04-01..2026-03-31"),
        ("A report will be made in the new year.", "in the new year", "2025-01-01..2025-01-31"),
        ("It will report ahead of 6 March 2024.", "ahead of 6 March 2024", "..2024-03-05"),
        ("We will respond in due course.", "in due course", "WordsTooVague"),
        ("It is monitored every quarter.", "every quarter", "Recurring"),
        ("Last summer the group met.", "", ""),
        ("It may be reviewed.", "", ""),
        ("Tabled on 24/08/2022", "on 24/08/2022", "2022-08-24..2022-08-24"),
        ("September 2022", "September 2022", "2022-09-01..2022-09-30"),
        ("There are 22 of them.", "", ""),
        ("By the end of summer term 2024 it is done.", "By the end of summer term 2024", "..2024-07-31"),
    ] {
        check(Language::En, sentence, words, expected);
    }
}

#[test]
fn welsh_phrases() {
    for (sentence, words, expected) in [
        ("Cyhoeddir y canlyniadau yn yr haf.", "yn yr haf", "2024-06-01..2024-08-31"),
        ("Bydd hyn ar waith cyn diwedd 2011.", "cyn diwedd 2011", "..2011-12-31"),
        ("Bydd hyn ar waith erbyn diwedd 2011.", "erbyn diwedd 2011", "..2011-12-31"),
        ("Disgwylir y canllawiau yng ngwanwyn 2026.", "yng ngwanwyn 2026", "2026-03-01..2026-05-31"),
        ("Byddwn yn ateb ymhen chwe mis.", "ymhen chwe mis", "2024-02-20..2024-08-20"),
        (
            "Gwneir hyn chwe mis ar ôl cyhoeddi'r polisi.",
            "chwe mis ar ôl cyhoeddi'r polisi",
            "6 Month after cyhoeddi'r polisi",
        ),
        ("Byddwn yn gorffen erbyn diwedd mis Mawrth 2027.", "erbyn diwedd mis Mawrth 2027", "..2027-03-31"),
        ("Trafodir hyn yng nghyfarfod nesaf y Pwyllgor.", "yng nghyfarfod nesaf", "within nghyfarfod nesaf"),
        ("Gwnawn hyn yn ystod yr wythnosau nesaf.", "yn ystod yr wythnosau", "WordsTooVague"),
        ("Disgwylir y canllawiau gwanwyn 2026.", "gwanwyn 2026", "2026-03-01..2026-05-31"),
        ("Byddwn yn ateb o fewn chwe wythnos.", "o fewn chwe wythnos", "2024-02-20..2024-04-02"),
        ("Byddwn yn ateb o fewn 20 diwrnod gwaith.", "o fewn 20 diwrnod gwaith", "2024-02-20..2024-03-19"),
        ("Gwneir gwiriad chwe mis ar ôl cyhoeddi.", "chwe mis ar ôl cyhoeddi", "6 Month after cyhoeddi"),
        ("Trafodir hyn yn y cyfarfod nesaf.", "yn y cyfarfod nesaf", "within cyfarfod nesaf"),
        ("Byddwn yn cyhoeddi erbyn 31 Gorffennaf 2024.", "erbyn 31 Gorffennaf 2024", "..2024-07-31"),
        ("Cyhoeddir canllawiau ym mis Medi 2024.", "ym mis Medi 2024", "2024-09-01..2024-09-30"),
        ("Erbyn diwedd tymor yr haf 2024 bydd amserlen.", "Erbyn diwedd tymor yr haf 2024", "..2024-07-31"),
        ("Byddwn yn ymateb maes o law.", "maes o law", "WordsTooVague"),
        ("Fe'i hadolygir bob blwyddyn.", "bob blwyddyn", "Recurring"),
        ("Yn yr hydref daw adroddiad.", "Yn yr hydref", "2024-09-01..2024-11-30"),
    ] {
        check(Language::Cy, sentence, words, expected);
    }
}

#[test]
fn without_a_dated_paper_a_season_has_no_year() {
    let found = find("It will be published in the summer.", Language::En, Frame::default());
    assert_eq!(found[0].horizon.when, When::Uncomputed(Why::YearUnknown));
    assert_eq!(found[0].horizon.due(), Stated::CannotBeComputed(Why::YearUnknown));
}

#[test]
fn an_anchor_that_becomes_known_gives_the_day() {
    let found = find("A check will follow six months after publication.", Language::En, Frame::default());
    let horizon = &found[0].horizon;
    assert_eq!(horizon.due(), Stated::CannotBeComputed(Why::AnchorUnknown));
    let anchored = horizon.anchored("2011-03-01".parse().unwrap());
    assert_eq!(anchored.due(), Stated::Stated("2011-09-01".parse().unwrap()));
    assert_eq!(anchored.words, horizon.words);
}

#[test]
fn a_cell_that_is_no_time_keeps_its_words() {
    let horizon = read("to be confirmed", Language::En, frame());
    assert_eq!(horizon.words, Stated::Stated("to be confirmed".into()));
    assert_eq!(horizon.due(), Stated::CannotBeComputed(Why::WordsTooVague));
    assert_eq!(read("  ", Language::En, frame()).when, When::NotStated);
}

proptest::proptest! {
    #[test]
    fn finding_never_panics_and_spans_are_true(sentence in "[ a-zA-Z0-9,.’'/–-]{0,60}|(by|before|in|the|end|of|2011|summer|six|months|after|publication| ){0,12}") {
        for language in Language::ALL {
            for found in find(&sentence, language, frame()) {
                let words = &sentence[found.span.start..found.span.end];
                assert_eq!(found.horizon.words.value().map(String::as_str), Some(words));
            }
        }
    }
}
