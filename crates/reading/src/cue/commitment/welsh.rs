//! Welsh wordings of promises. The verb stands first, the subject behind it.

use llinyn_model::passage::Span;

use super::form::{Form, Match, Subject};
use crate::text::phrase::{self, phrases};

/// The wording of a promise in a Welsh sentence.
pub(super) fn find(sentence: &str) -> Option<Match> {
    asks_other(sentence)
        .or_else(|| fixed(sentence))
        .or_else(|| opinion(sentence))
        .or_else(|| first_person(sentence))
        .or_else(|| bydd(sentence))
        .or_else(|| undertook(sentence))
        .or_else(|| impersonal(sentence))
}

/// "Rwyf wedi gofyn i'r Fforwm ystyried …"
fn asks_other(sentence: &str) -> Option<Match> {
    let (_, verb) = phrase::first_of(sentence, &["wedi gofyn i'r", "wedi gofyn i", "wedi comisiynu"])?;
    let rest = &sentence[verb.end..];
    let end = crate::cue::body::first(rest).map_or(rest.len().min(40), |name| name.end);
    let end = (verb.end..=verb.end + end).rev().find(|at| sentence.is_char_boundary(*at)).unwrap_or(verb.end);
    Some(Match { form: Form::AsksOther, verb, subject: Subject::Words(Span { start: verb.end, end }) })
}

fn fixed(sentence: &str) -> Option<Match> {
    if let Some((_, verb)) =
        phrase::first_of(sentence, &["yn fodlon ystyried", "rwy'n fodlon ystyried", "yn barod i ystyried"])
    {
        return Some(Match { form: Form::Content, verb, subject: Subject::FirstPerson });
    }
    let (_, verb) =
        phrase::first_of(sentence, &["edrychaf ymlaen at dderbyn", "edrychwn ymlaen at dderbyn"])?;
    Some(Match { form: Form::LooksForward, verb, subject: Subject::Pronoun })
}

fn opinion(sentence: &str) -> Option<Match> {
    phrases! {
        HOPES:
            "byddem yn disgwyl", "byddwn i'n disgwyl", "disgwyliaf y byddai", "dylid cymryd camau",
            "manteision o ystyried";
    }
    let (_, verb) = HOPES.first(sentence)?;
    Some(Match { form: Form::Opinion, verb, subject: Subject::Nobody })
}

/// "Byddwn yn …", "Rydym yn bwriadu …"
fn first_person(sentence: &str) -> Option<Match> {
    const FORMS: &[&str] = &[
        "byddwn yn",
        "byddwn hefyd yn",
        "byddaf yn",
        "byddaf hefyd yn",
        "byddwn ni'n",
        "rydym yn bwriadu",
        "rwy'n bwriadu",
        "rydym yn anelu",
        "bwriadwn",
        "ein bwriad yw",
        "rydym wedi ymrwymo i",
        "ymrwymwn i",
        "rydym yn ymrwymo i",
        "y cam nesaf fydd",
        "rydym yn gweithio i",
    ];
    let (_, verb) = phrase::first_of(sentence, FORMS)?;
    (!negative(&sentence[verb.end..])).then_some(Match {
        form: Form::Will,
        verb,
        subject: Subject::FirstPerson,
    })
}

/// "Bydd y Bwrdd yn cyhoeddi …"
fn bydd(sentence: &str) -> Option<Match> {
    let verb = phrase::find(sentence, "bydd").or_else(|| phrase::find(sentence, "fydd"))?;
    let embedded = phrase::any(&sentence[..verb.start], &["sut", "a", "pryd", "os", "y"])
        && verb.start > 0
        && !sentence[..verb.start].trim_end().ends_with([',', ';']);
    let rest = &sentence[verb.end..];
    let yn = ["yn", "hefyd yn", "'n"]
        .iter()
        .filter_map(|word| phrase::find(rest, word))
        .min_by_key(|span| span.start)?;
    let subject = Span { start: verb.end, end: verb.end + yn.start };
    let words = subject.of(sentence).trim().to_lowercase();
    if embedded || negative(&rest[yn.end..]) || effect(&rest[yn.end..], &words) {
        return None;
    }
    let subject = match words.as_str() {
        "swyddogion" | "fy swyddogion" | "ein swyddogion" => Subject::FirstPerson,
        "hyn" | "hynny" | "ef" | "hi" | "" => Subject::Pronoun,
        _ => Subject::Words(subject),
    };
    Some(Match { form: Form::Will, verb, subject })
}

/// "Ymrwymodd y Prif Weithredwr i …"
fn undertook(sentence: &str) -> Option<Match> {
    let (_, verb) =
        phrase::first_of(sentence, &["ymrwymodd", "addawodd", "mae'r llywodraeth hon wedi ymrwymo i"])?;
    let rest = &sentence[verb.end..];
    let i = phrase::find(rest, "i")?;
    Some(Match {
        form: Form::Intends,
        verb,
        subject: Subject::Words(Span { start: verb.end, end: verb.end + i.start }),
    })
}

/// "Cyhoeddir adroddiad …", "Disgwylir i'r canllawiau gael eu cyhoeddi …"
fn impersonal(sentence: &str) -> Option<Match> {
    const FORMS: &[&str] = &[
        "cyhoeddir",
        "cynhelir",
        "paratoir",
        "adolygir",
        "bwriedir",
        "gwneir",
        "ymgynghorir",
        "sefydlir",
        "penodir",
        "disgwylir i",
    ];
    let verb =
        FORMS.iter().find_map(|form| phrase::starts(sentence, form).map(|end| Span { start: 0, end }))?;
    Some(Match { form: Form::Due, verb, subject: Subject::Thing })
}

fn negative(behind: &str) -> bool {
    phrase::starts(behind.trim_start(), "ddim").is_some()
}

fn effect(behind: &str, subject: &str) -> bool {
    const NEVER: &[&str] = &[
        "helpu",
        "galluogi",
        "golygu",
        "dibynnu",
        "flaenoriaeth",
        "parhau'n flaenoriaeth",
        "allweddol",
        "bwysig",
        "hanfodol",
    ];
    const OF_THINGS: &[&str] = &["sicrhau", "gwella", "cryfhau", "darparu"];
    let behind = behind.trim_start();
    let thing = matches!(subject, "hyn" | "hynny");
    NEVER.iter().any(|word| phrase::starts(behind, word).is_some())
        || (thing && OF_THINGS.iter().any(|word| phrase::starts(behind, word).is_some()))
}
