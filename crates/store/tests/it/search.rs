//! Search: what is typed is words, never syntax; both engines find the same.

use std::collections::BTreeSet;

use llinyn_model::Language::{Cy, En};
use llinyn_model::body::BodyKind;
use llinyn_model::error::ErrorKind;
use llinyn_model::fold;
use llinyn_model::subject::Subject;
use llinyn_store::{AS_NOW, LONGEST_QUERY, Query, Store};
use proptest::collection::vec;
use proptest::prelude::{Strategy, proptest};
use proptest::test_runner::Config;

use crate::database::{Database, Engine, assert_whole, run};
use crate::make::Maker;
use crate::seen::found;
use crate::story::story;

on_both! {
    words_are_found_however_they_are_typed
    nothing_is_found_where_nothing_is_a_word
    a_query_that_is_too_long_is_refused
    threads_come_before_passages
    hits_come_in_parts
    every_noun_with_a_wording_is_found
    what_was_withheld_is_not_found
    words_beyond_all_measure_are_kept
}

/// What the record holds, and what is typed to find it, by place.
const TEXTS: [&str; 7] = [
    "Dylai’r Bwrdd gyhoeddi adroddiad am y tŷ newydd bob gŵyl.",
    "Mae ddau weithiwr yn ymweld â phob tŷ; mae’r ŵyn a’r ŷd yn iawn.",
    "The lead member must not \"close\" a file: NEAR the end OR before it.",
    "Cost: 10*20 (twenty) - see x:y & c|d, 50% of it, under_score.",
    "Ẁ ẁ Ẃ ẃ Ẅ ẅ; ôl, sêr, cân, dŵr; Ynys Môn; Llŷn; co-operate",
    "Ⅷ ½ ² straße ﬁnding œuvre łódź Ελλάδα Привет 北京 emoji 🧵 end",
    "naïve café NAÏVE CAFÉ Tŷ\u{302}",
];

const CASES: [(&str, &[usize]); 79] = [
    ("tŷ", &[0, 1, 6]),
    ("ty", &[0, 1, 6]),
    ("TY", &[0, 1, 6]),
    ("TŶ", &[0, 1, 6]),
    ("ty\u{302}", &[0, 1, 6]),
    ("gŵyl", &[0]),
    ("gwyl", &[0]),
    ("GWYL", &[0]),
    ("dd", &[1]),
    ("ddau", &[1]),
    ("Ddau", &[1]),
    ("DDAU WEITHIWR", &[1]),
    ("weithiwr ddau", &[1]),
    ("dylair", &[0]),
    ("dylai'r", &[0]),
    ("Dylai’r bwrdd", &[0]),
    ("dylai r", &[]),
    ("ŵyn", &[1]),
    ("wyn ŷd", &[1]),
    ("yd ŵyn", &[1]),
    ("mae'r", &[1]),
    ("bwrdd gweithiwr", &[]),
    ("adrodd", &[0]),
    ("roddiad", &[]),
    ("ŵ", &[1, 4]),
    ("ol ser can dwr", &[4]),
    ("ôl sêr cân dŵr", &[4]),
    ("llyn ynys mon", &[4]),
    ("co-operate", &[4]),
    ("operate", &[4]),
    ("cooperate", &[]),
    ("close", &[2]),
    ("\"close\"", &[2]),
    ("\"close", &[2]),
    ("close\"", &[2]),
    ("\"a file\" \"the end\"", &[2]),
    ("close*", &[2]),
    ("*close", &[2]),
    ("cl*se", &[]),
    ("NEAR", &[2]),
    ("NEAR(the end)", &[2]),
    ("NEAR(the end, 3)", &[]),
    ("OR", &[2]),
    ("lead OR twenty", &[]),
    ("lead OR end", &[2]),
    ("lead AND end", &[]),
    ("NOT close", &[2]),
    ("close NOT lead", &[2]),
    ("-close", &[2]),
    ("+close -lead", &[2]),
    ("!close", &[2]),
    ("close:*", &[2]),
    ("close & lead | nothing", &[]),
    ("<-> close <2> lead", &[]),
    ("(twenty)", &[3]),
    ("twenty)", &[3]),
    ("((twenty", &[3]),
    ("folded:twenty", &[]),
    ("^twenty", &[3]),
    ("{twenty} [10]", &[3]),
    ("10*20", &[3]),
    ("x:y", &[3]),
    ("50%", &[3]),
    ("score_under", &[3]),
    ("'; DROP TABLE search; --", &[]),
    ("naive CAFE\\'\0", &[6]),
    ("Ⅷ", &[5]),
    ("½", &[5]),
    ("²", &[5]),
    ("STRAßE", &[5]),
    ("strasse", &[]),
    ("œuvre", &[5]),
    ("lódz", &[]),
    ("łodz", &[5]),
    ("Ελλάδα", &[5]),
    ("ΕΛΛΑΔΑ", &[5]),
    ("привет", &[5]),
    ("北", &[5]),
    ("🧵 end emoji", &[5]),
];

/// A record of texts in one paper, each also a recommendation.
fn texts(texts: &[&str]) -> Maker {
    let mut maker = Maker::default();
    let source = maker.source("paper", Cy, "2011-03-01", &texts.join("\n"));
    for text in texts {
        maker.ask(source, text, &[]);
    }
    maker
}

/// The texts a search finds, each both as a passage and as a thread.
async fn places(store: &Store, typed: &str, texts: &[&str]) -> BTreeSet<usize> {
    let Some(query) = Query::parse(typed).unwrap() else { return BTreeSet::new() };
    let hits = store.reader().search(&query, AS_NOW, 0).await.unwrap();
    assert_eq!(hits.total, i64::try_from(hits.hits.len()).unwrap(), "{typed}");
    let of = |thread: bool| -> BTreeSet<usize> {
        let hits = hits.hits.iter().filter(|hit| hit.subject.is_some() == thread);
        hits.map(|hit| texts.iter().position(|text| *text == hit.words).unwrap()).collect()
    };
    let (threads, passages) = (of(true), of(false));
    assert_eq!(threads, passages, "{typed}");
    threads
}

async fn words_are_found_however_they_are_typed(database: &Database) {
    let store = database.holding(&texts(&TEXTS).changes).await;
    for (typed, expected) in CASES {
        let found = places(&store, typed, &TEXTS).await;
        assert_eq!(found, expected.iter().copied().collect(), "“{typed}”");
    }
    assert_whole(&store).await;
}

async fn nothing_is_found_where_nothing_is_a_word(database: &Database) {
    let store = database.holding(&texts(&TEXTS).changes).await;
    for typed in [
        "", " ", "\"", "\"\"", "*", "-", "()", "(", ":", "'", "’", "\\", "%", "_", "&|!", "\0", "⟦⟧", "🧵",
        "\u{302}",
    ] {
        assert_eq!(Query::parse(typed).unwrap(), None, "“{typed}”");
        assert_eq!(found(&store.reader(), typed).await, Vec::<String>::new(), "“{typed}”");
    }
}

async fn a_query_that_is_too_long_is_refused(database: &Database) {
    let store = database.holding(&texts(&TEXTS).changes).await;
    for long in ["tŷ ".repeat(4_000), "ŵ".repeat(10_000), "\"".repeat(10_000), "x".repeat(LONGEST_QUERY + 1)]
    {
        let refused = Query::parse(&long).unwrap_err();
        assert_eq!((refused.kind, refused.about.as_str()), (ErrorKind::BadValue, "q"));
    }
    for longest in ["ŵ".repeat(LONGEST_QUERY), "ŵ ".repeat(LONGEST_QUERY / 2), "*".repeat(LONGEST_QUERY)] {
        let expected = if longest.starts_with("ŵ ") { vec![1, 4] } else { vec![] };
        assert_eq!(places(&store, &longest, &TEXTS).await, expected.into_iter().collect());
    }
}

async fn threads_come_before_passages(database: &Database) {
    let store = database.holding(&story().changes).await;
    let query = Query::parse("carers").unwrap().unwrap();
    let hits = store.reader().search(&query, AS_NOW, 0).await.unwrap().hits;
    let passages: Vec<bool> = hits.iter().map(|hit| hit.passage.is_some()).collect();
    assert!(passages.is_sorted() && passages.contains(&true) && passages.contains(&false));
    for hit in &hits {
        assert_eq!(hit.passage.is_some(), hit.subject.is_none());
        assert_eq!(hit.language, hit.passage.map(|_| En), "a passage is in the language of its paper");
    }
}

async fn hits_come_in_parts(database: &Database) {
    let store = database.holding(&story().changes).await;
    let query = Query::parse("the").unwrap().unwrap();
    let whole = store.reader().search(&query, AS_NOW, 0).await.unwrap();
    assert!(whole.hits.len() > 10);
    for limit in [1, 3, 10, whole.total] {
        let mut parts = Vec::new();
        for offset in (0..whole.total).step_by(usize::try_from(limit).unwrap()) {
            let part = store.reader().search(&query, limit, offset).await.unwrap();
            assert_eq!(part.total, whole.total);
            parts.extend(part.hits);
        }
        assert_eq!(parts, whole.hits, "in parts of {limit}");
    }
}

async fn every_noun_with_a_wording_is_found(database: &Database) {
    let store = database.holding(&story().changes).await;
    for (typed, noun) in [
        ("eleven weeks", "finding"),
        ("young people", "recommendation"),
        ("gweithiwr", "commitment"),
        ("plan 2014", "plan"),
        ("pause", "statement"),
        ("leaflet ready", "question"),
        ("printed june", "question"),
    ] {
        let query = Query::parse(typed).unwrap().unwrap();
        let hits = store.reader().search(&query, AS_NOW, 0).await.unwrap().hits;
        let nouns: Vec<&str> = hits.iter().filter_map(|hit| hit.subject).map(Subject::noun).collect();
        assert_eq!(nouns, [noun], "{typed}");
    }
}

/// A name that was withheld is nowhere in the text; the words around it are found, and its mark is no word.
async fn what_was_withheld_is_not_found(database: &Database) {
    let held = ["The board wrote to the parents of ⟦N001⟧ in spring.", "Cafodd rhieni ⟦N001⟧ lythyr."];
    let mut maker = texts(&held);
    let board = maker.body("board", BodyKind::Board);
    let source = maker.source("sealed", En, "2011-03-02", "");
    maker.finding(source, held[0], board);
    let store = database.holding(&maker.changes).await;
    for (typed, count) in [
        ("parents spring", 3),
        ("rhieni llythyr", 0),
        ("rhieni lythyr", 2),
        ("Eirlys", 0),
        ("parents Eirlys", 0),
    ] {
        assert_eq!(found(&store.reader(), typed).await.len(), count, "{typed}");
    }
}

/// A word of any length, and a passage of any length, can be recorded and found.
async fn words_beyond_all_measure_are_kept(database: &Database) {
    let (long, longer) = ("ŷ".repeat(3_000), "llan".repeat(20_000));
    let many: Vec<String> = (0..150_000).map(|at| format!("gair{at}x{}", at * 7)).collect();
    let held = [long.as_str(), longer.as_str(), &many.join(" ")];
    let store = database.holding(&texts(&held).changes).await;
    let (prefix, prefixes) = ("ŷ".repeat(LONGEST_QUERY), "llan".repeat(LONGEST_QUERY / 4));
    for (typed, expected) in [
        (prefix.as_str(), Some(0)),
        ("ŷŷ", Some(0)),
        (&prefixes, Some(1)),
        ("llanx", None),
        ("gair9x63", Some(2)),
    ] {
        assert_eq!(places(&store, typed, &held).await, expected.into_iter().collect(), "{typed}");
    }
    assert_whole(&store).await;
}

/// Texts and queries of pieces that have a meaning for one engine or the other.
fn scrap() -> impl Strategy<Value = String> {
    let pieces = [
        "tŷ",
        "ty",
        "Tŷ'r",
        "ŵyn",
        "dd",
        "ll",
        "NEAR",
        "OR",
        "AND",
        "NOT",
        "\"",
        "*",
        "(",
        ")",
        ":",
        "-",
        "^",
        "+",
        "{",
        "}",
        "'",
        "’",
        "\\",
        "%",
        "_",
        "&",
        "|",
        "!",
        "<->",
        ",",
        ".",
        "@",
        "/",
        "#",
        "1",
        "20",
        "3e5",
        "4.5",
        "-6",
        "http://a.b/c",
        "a@b.cy",
        "x_y",
        "é",
        "e\u{301}",
        "ß",
        "\t",
        "⟦N001⟧",
        "🧵",
        "plant",
        "plan",
        "<b>",
        "&amp;",
        "--",
        ";",
        "/*",
        "$1",
        "?",
    ];
    let words = proptest::sample::select(pieces.to_vec());
    vec((words, proptest::bool::ANY), 1..12).prop_map(|parts| {
        parts.into_iter().flat_map(|(piece, space)| [piece, if space { " " } else { "" }]).collect()
    })
}

/// Whether each word of what is typed begins a word of the text.
fn expected(typed: &str, text: &str) -> bool {
    let (wanted, words) = (fold::words(typed), fold::words(text));
    !wanted.is_empty() && wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}

proptest! {
    #![proptest_config(Config { cases: 12, max_shrink_iters: 100, failure_persistence: None, ..Config::default() })]

    #[test]
    fn both_engines_find_what_begins_so(held in vec(scrap(), 1..12), typed in vec(scrap(), 1..40)) {
        let mut held: Vec<&str> = held.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
        held.sort_unstable();
        held.dedup();
        for engine in Engine::BOTH {
            run(engine, async |database| {
                let store = database.holding(&texts(&held).changes).await;
                for typed in &typed {
                    let wanted = (0..held.len()).filter(|at| expected(typed, held[*at])).collect();
                    assert_eq!(places(&store, typed, &held).await, wanted, "{engine:?}: “{typed}”");
                }
            });
        }
    }
}
