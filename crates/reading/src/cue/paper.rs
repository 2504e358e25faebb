//! What a paper says of itself: its title, kind, issuer and date.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::horizon::{self, Frame, When};
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::source::{Dated, SourceKind};
use llinyn_model::stated::Why;
use llinyn_model::{Day, DayRange, Language, Stated};

use super::{body, meeting, question, recommendation, response, table};
use crate::document::Unit;
use crate::text::phrase::{self, phrases};

phrases! {
    /// What papers' machines say and no paper means.
    NOISE:
        "browser", "cookie", "cookies", "sign in", "skip to", "log in", "javascript", "learn more",
        "comment";
}
const GENERIC: &[&str] =
    &["agenda item", "agenda item no", "minutes", "report", "item", "cofnodion", "eitem agenda", "adroddiad"];
/// How far in a paper speaks of itself.
const FRONT: usize = 14;

/// The title as printed.
pub(crate) fn title(units: &[Unit]) -> String {
    let front = || {
        units
            .iter()
            .take(FRONT)
            .filter(|unit| unit.text.len() < 600 && !NOISE.any(&unit.text) && !is_generic(&unit.text))
    };
    let report_of = units.iter().take(FRONT).position(|unit| {
        ["report of", "adroddiad y", "adroddiad gan"]
            .iter()
            .any(|cue| phrase::starts(&unit.text, cue).is_some())
            && unit.text.len() < 120
    });
    let behind = report_of.and_then(|at| units.get(at + 1)).filter(|unit| unit.text.len() < 200);
    let heading = || front().find(|unit| unit.kind == PassageKind::Heading && unit.level <= 2);
    let minutes = || {
        front().find(|unit| {
            ["minutes of", "cofnodion"].iter().any(|cue| phrase::starts(&unit.text, cue).is_some())
        })
    };
    let short = || front().find(|unit| unit.text.len() < 300 && unit.text.chars().any(char::is_alphabetic));
    let unit = behind.or_else(minutes).or_else(heading).or_else(short).or_else(|| units.first());
    let title = unit.map(|unit| whole(unit, units).replace(['\n', '\t'], " ")).unwrap_or_default();
    let end = title.char_indices().nth(300).map_or(title.len(), |(at, _)| at);
    title[..end].trim_end_matches(':').to_owned()
}

/// A title cut short with dots stands whole in a later line.
fn whole<'u>(unit: &'u Unit, units: &'u [Unit]) -> &'u str {
    let cut = unit.text.trim_end_matches(['.', '…']);
    let longer = || {
        units
            .iter()
            .take(2 * FRONT)
            .find(|other| other.text.len() > unit.text.len() && other.text.starts_with(cut))
    };
    let short = unit.text.ends_with("...") || unit.text.ends_with('…');
    longer().filter(|_| short).map_or(&unit.text, |other| &other.text)
}

fn is_generic(text: &str) -> bool {
    let folded = llinyn_model::fold::text(
        text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ')),
    );
    GENERIC.contains(&folded.as_str())
}

/// What sort of paper it is, by what stands in it.
pub(crate) fn kind(title: &str, units: &[Unit]) -> SourceKind {
    let count = |is: &dyn Fn(&Unit) -> bool| units.iter().filter(|unit| is(unit)).count();
    let answers = count(&|unit| response::head(&unit.text).is_some_and(|head| head.disposition.is_some()));
    let names = |words: &[&str]| phrase::any(title, words);
    let tables =
        || units.iter().filter(|unit| unit.kind == PassageKind::Table).map(|unit| table::columns(&unit.text));
    let actions = tables()
        .any(|columns| columns.contains(&table::Column::Action) && columns.contains(&table::Column::Owner));
    match () {
        () if units.iter().any(|unit| question::tabled(&unit.text).is_some()) => SourceKind::WrittenQuestion,
        () if front_says(units, &["today launch", "today launched", "heddiw yn lansio"]) => SourceKind::News,
        () if names(&[
            "progress report",
            "progress update",
            "adroddiad cynnydd",
            "annual report",
            "adroddiad blynyddol",
        ]) =>
        {
            SourceKind::ProgressReport
        }
        () if answers > 0 || names(&["written response", "government response", "response to", "ymateb"]) => {
            SourceKind::GovernmentResponse
        }
        () if has_minutes(units) => SourceKind::Minutes,
        () if actions
            || names(&["action plan", "improvement plan", "cynllun gweithredu", "cynllun gwella"])
                && !has_report_heads(units) =>
        {
            SourceKind::ActionPlan
        }
        () if has_report_heads(units) => SourceKind::CouncilReport,
        () if names(&["inspection", "arolygiad", "arolygiaeth"]) => SourceKind::InspectionReport,
        () if names(&["inquiry", "ymchwiliad"]) => SourceKind::InquiryReport,
        () if names(&["practice review", "case review", "adolygiad ymarfer"]) => SourceKind::PracticeReview,
        () if names(&["strategy", "strategaeth"]) => SourceKind::Strategy,
        () if names(&["guidance", "canllawiau"]) => SourceKind::Guidance,
        () if names(&["committee", "pwyllgor", "report", "adroddiad"]) => SourceKind::CommitteeReport,

        () if units.iter().any(|unit| recommendation::is_heading(&unit.text)) => SourceKind::CommitteeReport,
        () => SourceKind::Other,
    }
}

fn front_says(units: &[Unit], words: &[&str]) -> bool {
    units.iter().take(FRONT).any(|unit| phrase::any(&unit.text, words))
}

fn has_minutes(units: &[Unit]) -> bool {
    units.iter().any(|unit| {
        let line = &unit.text;
        meeting::attendance::head(line).is_some()
            || (line.starts_with("RESOLVED") || line.starts_with("PENDERFYNWYD"))
            || (["minutes", "cofnodion"].iter().any(|word| phrase::starts(line, word).is_some())
                && line.len() < 200)
    })
}

fn has_report_heads(units: &[Unit]) -> bool {
    const HEADS: &[&str] = &[
        "purpose of the report",
        "legal implications",
        "resource implications",
        "background papers",
        "diben yr adroddiad",
        "goblygiadau cyfreithiol",
    ];
    units.iter().filter(|unit| HEADS.iter().any(|head| phrase::starts(&unit.text, head).is_some())).count()
        >= 2
}

/// Who issued the paper.
pub(crate) fn issuer(title: &str, kind: SourceKind, units: &[Unit]) -> Option<Mention> {
    if kind == SourceKind::WrittenQuestion {
        return units
            .iter()
            .rev()
            .find_map(|unit| question::answered(&unit.text))
            .and_then(|answer| answer.by)
            .map(Mention::printed);
    }
    if kind == SourceKind::GovernmentResponse
        && let Some(mention) =
            responder(title).or_else(|| units.iter().take(4).find_map(|unit| responder(&unit.text)))
    {
        return Some(mention);
    }
    let front = || units.iter().take(FRONT).filter(|unit| unit.text.len() < 220);
    let signed = front().find_map(|unit| {
        ["report of the", "report of", "report by the", "adroddiad y", "adroddiad gan"]
            .iter()
            .find_map(|cue| phrase::starts(&unit.text, cue))
            .map(|end| unit.text[end..].trim())
    });
    if let Some(office) = signed.filter(|office| office.len() < 100 && !office.is_empty()) {
        return Some(Mention::printed(office));
    }
    let front = || front().filter(|unit| unit.text != title);
    let capitals = front().find(|unit| {
        body::names(&unit.text).len() == 1 && issues(&unit.text) && unit.text.split_whitespace().count() <= 8
            || is_shouted_body(&unit.text)
    });
    let named = capitals.map(|unit| {
        body::first(&unit.text).map_or_else(|| unit.text.clone(), |name| name.of(&unit.text).to_owned())
    });
    let named = named.or_else(|| (kind == SourceKind::Minutes).then(|| met(units)).flatten());
    named.map(|name| Mention::inferred(name, Inference::Position))
}

/// Who met, where no line names them: the body with which the first sentences begin, "Council debated …".
fn met(units: &[Unit]) -> Option<String> {
    units.iter().take(FRONT).find_map(|unit| {
        let name = body::first(&unit.text).filter(|name| name.start == 0)?.of(&unit.text);
        let told = unit.text[name.len()..].trim_start().starts_with(char::is_lowercase);
        (told && issues(name)).then(|| name.to_owned())
    })
}

/// Whether a line names a body of the kind that issues papers.
fn issues(line: &str) -> bool {
    phrases! {
        ISSUERS:
            "council", "board", "committee", "cabinet", "government", "inspectorate", "commission",
            "commissioner", "forum", "panel", "authority", "department", "cyngor", "bwrdd", "pwyllgor",
            "llywodraeth", "arolygiaeth", "comisiynydd";
    }
    ISSUERS.any(line)
}

fn is_shouted_body(line: &str) -> bool {
    let upper = line.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    upper && line.len() < 80 && line.split(' ').any(body::is_head)
}

/// "X Written Response to …", "Government response to …", "Ymateb … gan Lywodraeth Cymru".
fn responder(line: &str) -> Option<Mention> {
    if let Some(gan) =
        phrase::find(line, "ymateb").and_then(|ymateb| phrase::find_from(line, "gan", ymateb.end))
    {
        let rest = &line[gan.end..];
        return body::first(rest).map(|name| Mention::printed(name.of(rest)));
    }
    let (_, cue) = phrase::first_of(
        line,
        &["written response to", "response to", "response from", "response by", "response of"],
    )?;
    let before = line[..cue.start].trim();
    if phrase::any(cue.of(line), &["from", "by", "of"]) {
        let rest = &line[cue.end..];
        return body::first(rest).map(|name| Mention::printed(name.of(rest)));
    }
    let name = body::names(before).pop().map(|name| name.of(before).to_owned());
    name.or_else(|| before.eq_ignore_ascii_case("government").then(|| "government".to_owned()))
        .map(Mention::printed)
}

/// When the paper was written: as printed in front, or as its dates elsewhere allow.
pub(crate) fn dated(kind: SourceKind, units: &[Unit]) -> Dated {
    if kind == SourceKind::WrittenQuestion {
        let last = units
            .iter()
            .filter_map(|unit| question::answered(&unit.text))
            .filter_map(|answer| Some((answer.on?, answer.words)))
            .max();
        return last.map_or_else(Dated::default, |(day, words)| Dated {
            words: Stated::or_not_stated(words),
            days: Stated::Stated(DayRange::single(day)),
            inferred: None,
        });
    }
    printed(units).unwrap_or_else(|| inferred(units))
}

phrases! {
    /// Words of dates that are another paper's, or to come.
    OTHER_DATES:
        "published on", "gyhoeddwyd ar", "tabled on", "at its meeting", "held on the previous", "debated on", "will", "bydd", "byddwn";
}

fn printed(units: &[Unit]) -> Option<Dated> {
    let front = units.iter().take(FRONT);
    let back = units.iter().rev().take(4);
    for unit in front.chain(back) {
        let figures = unit.text.bytes().any(|b| b.is_ascii_digit());
        if unit.text.len() > 300 || !figures || OTHER_DATES.any(&unit.text) {
            continue;
        }
        for found in horizon::find(&unit.text, unit.language, Frame::default()) {
            let single = found.horizon.days().filter(|days| days.from.is_some() && days.from == days.to);
            let month = found.horizon.days().filter(|days| {
                unit.text.split_whitespace().count() <= 4
                    && days.from.zip(days.to).is_some_and(|(from, to)| from.days_until(to) < 32)
            });
            if let Some(days) = single.or(month) {
                return Some(Dated {
                    words: found.horizon.words,
                    days: Stated::Stated(days),
                    inferred: None,
                });
            }
        }
    }
    None
}

/// An undated paper lies between the last day it speaks of as past and the first it speaks of as to come.
fn inferred(units: &[Unit]) -> Dated {
    let mut past: Option<Day> = None;
    let mut future: Option<Day> = None;
    let mut bare: Vec<&str> = Vec::new();
    for unit in units {
        if !unit.text.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        for span in unit.sentences() {
            let words = span.of(&unit.text);
            let (year, day) = (
                mentions_year(words),
                phrase::any(words, &["on", "ar"]) && words.bytes().any(|b| b.is_ascii_digit()),
            );
            if !year && !day {
                continue;
            }
            for found in horizon::find(words, unit.language, Frame::default()) {
                match (&found.horizon.when, is_ahead(words, found.span, unit.language)) {
                    (When::Days { range, .. }, true) => future = range.to.into_iter().chain(future).min(),
                    (When::Days { range, .. }, false) => past = range.from.into_iter().chain(past).max(),
                    (When::Uncomputed(Why::YearUnknown), false)
                        if found.span.of(words).bytes().any(|b| b.is_ascii_digit()) =>
                    {
                        bare.push(found.span.of(words));
                    }
                    _ => {}
                }
            }
        }
    }
    between(past, future, &bare)
}

fn between(past: Option<Day>, future: Option<Day>, bare: &[&str]) -> Dated {
    let (Some(mut past), Some(future)) = (past, future) else { return Dated::default() };
    // A paper prints the year of an older event and leaves it out for a recent one.
    for words in bare {
        let next = horizon::find(words, Language::En, Frame::dated(past))
            .into_iter()
            .next()
            .and_then(|found| found.horizon.days()?.from);
        past = next.filter(|next| *next <= future).unwrap_or(past);
    }
    if past > future || past.days_until(future) > 800 {
        return Dated::default();
    }
    Dated {
        words: Stated::NotStated,
        days: Stated::Stated(DayRange::between(past, future)),
        inferred: Some(Inference::OtherDates),
    }
}

fn mentions_year(words: &str) -> bool {
    words.as_bytes().windows(4).any(|four| {
        (four.starts_with(b"20") || four.starts_with(b"19")) && four.iter().all(u8::is_ascii_digit)
    })
}

/// Whether a day is one to come: "will be done by 2012", or "By 2012 it will be done"; not "rules of 2006 should stay".
fn is_ahead(words: &str, day: Span, language: Language) -> bool {
    let part = if day.start < 12 { words } else { &words[..day.start] };
    match language {
        Language::En => {
            phrase::any(part, &["will", "shall", "intend", "intends", "due", "plan to", "should"])
        }
        Language::Cy => phrase::any(part, &["bydd", "byddwn", "byddaf", "bwriadu", "dylai"]),
    }
}

/// The frame in which the paper's words of time are read.
pub(crate) fn frame(dated: &Dated) -> Frame {
    Frame { paper: dated.days.value().copied(), inferred: dated.inferred.is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn document(text: &str) -> Document {
        Document::of(text)
    }

    #[test]
    fn an_undated_paper_lies_between_its_past_and_its_future() {
        let text = "Ann was appointed in June 2010.\n\nI announced it on 1 February.\n\nIt will be in place before the end of 2011.\n\nThe guidance published in 2007 said that all should stay.";
        let dated = dated(SourceKind::GovernmentResponse, &document(text).units);
        assert_eq!(
            dated.days,
            Stated::Stated(DayRange::between("2011-02-01".parse().unwrap(), "2011-12-31".parse().unwrap()))
        );
        assert_eq!(dated.inferred, Some(Inference::OtherDates));
    }

    #[test]
    fn printed_dates_are_taken_as_they_are() {
        for (text, expected) in [
            ("Care Scrutiny Committee: 18th July, 2016\n\nIt met.", Some("2016-07-18")),
            ("COFNODION cyfarfod y Bwrdd ar 5 Mawrth 2024\n\nYmddiheuriadau: dim.", Some("2024-03-05")),
            ("Guidance on Early Help\n\n1 September 2025\n\nWho it is for.", Some("2025-09-01")),
            ("Canllawiau ar Gymorth Cynnar\n\n1 Medi 2025\n\nI bwy y mae.", Some("2025-09-01")),
            ("A paper without a day.", None),
            ("The report was published on 8 February 2024.", None),
        ] {
            let dated = dated(SourceKind::Other, &document(text).units);
            let expected = expected.map(|day| DayRange::single(day.parse().unwrap()));
            assert_eq!(dated.days, Stated::or_not_stated(expected), "{text}");
        }
    }

    #[test]
    fn who_issued_a_paper() {
        for (title, kind, expected) in [
            (
                "Glanrafon Assembly Government Written Response to the Care Committee's Report",
                SourceKind::GovernmentResponse,
                Some("Glanrafon Assembly Government"),
            ),
            (
                "Ymateb Ysgrifenedig gan Lywodraeth Glanrafon i adroddiad y Pwyllgor",
                SourceKind::GovernmentResponse,
                Some("Lywodraeth Glanrafon"),
            ),
            ("Government response to the Committee", SourceKind::GovernmentResponse, Some("Government")),
            ("Discussion on Children's Services", SourceKind::Minutes, None),
        ] {
            let document = document(title);
            let issuer = issuer(title, kind, &document.units).map(|mention| mention.words);
            assert_eq!(issuer.as_deref(), expected, "{title}");
        }
    }
}
