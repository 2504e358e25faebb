//! Duties to report, the last report, and how reporting stopped.

use llinyn_model::horizon::{self, Frame};
use llinyn_model::passage::Span;
use llinyn_model::{Day, Language};

use crate::cue::body;
use crate::text::phrase::{self, phrases};

/// A duty to report, as a sentence tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Duty {
    pub(crate) every_months: u16,
    /// To whom.
    pub(crate) to: Option<String>,
}

/// The end of reporting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// Why, as printed: "while a strategy was being developed".
    pub(crate) reason: Option<String>,
    /// What starts it again: only a day or an event that can be told to have come.
    pub(crate) restart: Option<String>,
}

const CADENCES: &[(&str, u16)] = &[
    ("six-monthly", 6),
    ("six monthly", 6),
    ("every six months", 6),
    ("twice a year", 6),
    ("bob chwe mis", 6),
    ("quarterly", 3),
    ("every quarter", 3),
    ("every three months", 3),
    ("chwarterol", 3),
    ("bob chwarter", 3),
    ("bob tri mis", 3),
    ("monthly", 1),
    ("every month", 1),
    ("bob mis", 1),
    ("annually", 12),
    ("annual progress report", 12),
    ("every year", 12),
    ("yn flynyddol", 12),
];
phrases! {
    REPORTS:
        "progress report", "progress reports", "updates", "update", "reports", "report to",
        "adroddiad cynnydd", "adroddiadau cynnydd", "diweddariadau", "adroddiadau";
}

/// A duty to report again and again.
pub(crate) fn duty(sentence: &str) -> Option<Duty> {
    let (_, every_months) =
        CADENCES.iter().find_map(|(cue, months)| phrase::find(sentence, cue).map(|span| (span, *months)))?;
    REPORTS.first(sentence)?;
    let to = ["provided to", "presented to", "reported to", "reports to", "report to", "to", "i'r"]
        .iter()
        .filter_map(|cue| phrase::find(sentence, cue))
        .find_map(|cue| {
            body::first(&sentence[cue.end..])
                .filter(|name| name.start < 6)
                .map(|name| name.of(&sentence[cue.end..]).to_owned())
        });
    Some(Duty { every_months, to })
}

/// The day of the last report.
pub(crate) fn last(sentence: &str, language: Language) -> Option<Day> {
    phrases! {
        LAST:
            "the last update", "the last report", "the last progress report", "last reported",
            "y diweddariad diwethaf", "yr adroddiad diwethaf";
    }
    LAST.first(sentence)?;
    horizon::find(sentence, language, Frame::default())
        .into_iter()
        .find_map(|found| found.horizon.days().and_then(|days| days.to))
}

/// How reporting stopped.
pub(crate) fn stop(sentence: &str) -> Option<Stop> {
    phrases! {
        STOPPED:
            "would cease", "will cease", "to cease", "have ceased", "would stop", "be suspended",
            "been suspended", "would end", "yn dod i ben", "yn peidio", "eu hatal";
    }
    let (_, cue) = STOPPED.first(sentence)?;
    REPORTS.first(sentence)?;
    let rest = &sentence[cue.end..];
    let clause = |openers: &[&str]| {
        let opener =
            openers.iter().filter_map(|word| phrase::find(rest, word)).min_by_key(|span| span.start)?;
        let words: Span = Span { start: opener.start, end: rest.len() };
        Some(words.of(rest).trim().trim_end_matches('.').to_owned())
    };
    let reason = clause(&["while", "because", "as", "tra bo", "oherwydd"]);
    let restart = clause(&["until", "unless", "to be resumed", "restarting", "hyd nes"]);
    Some(Stop { reason, restart })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duties_and_their_end() {
        let sentence = "Cabinet asked for regular progress reports and these updates were provided to Scrutiny Committee on a six-monthly basis.";
        assert_eq!(duty(sentence), Some(Duty { every_months: 6, to: Some("Scrutiny Committee".into()) }));
        let sentence = "The last update was presented to the Scrutiny Committee on 5th January 2015 and it was then agreed that these updates would cease while a plan was made.";
        assert_eq!(last(sentence, Language::En), Some("2015-01-05".parse().unwrap()));
        assert_eq!(
            stop(sentence),
            Some(Stop { reason: Some("while a plan was made".into()), restart: None })
        );
        assert_eq!(
            stop("Progress reports would cease until the new Board has met."),
            Some(Stop { reason: None, restart: Some("until the new Board has met".into()) })
        );
        assert_eq!(duty("The Board meets every six months."), None);
        assert_eq!(stop("The rain would cease."), None);
        assert_eq!(
            duty("Bydd y Cyngor yn cyflwyno adroddiadau cynnydd i'r Bwrdd Diogelu bob chwe mis.")
                .map(|duty| duty.every_months),
            Some(6)
        );
    }
}
