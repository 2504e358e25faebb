//! Ids of the nouns, made from the injected clock and dice, and the short references people use.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

use crate::Instant;

/// A source of chance. The real one lives in one file of the program; tests bring their own. It can go with a task
/// from one thread of the machine to another, because recording waits for the database.
pub trait Dice: Send + Sync {
    /// Fills `bytes` with unpredictable bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// Makes ids: version 7 UUIDs (RFC 9562), ordered by the time they were made.
pub struct IdMaker<'a> {
    at: Instant,
    dice: &'a mut dyn Dice,
}

impl<'a> IdMaker<'a> {
    /// A maker whose ids carry the instant `at`.
    pub fn new(at: Instant, dice: &'a mut dyn Dice) -> IdMaker<'a> {
        IdMaker { at, dice }
    }

    /// The next id.
    pub fn make<I: From<Uuid>>(&mut self) -> I {
        let mut random = [0; 10];
        self.dice.fill(&mut random);
        let millis = u64::try_from(self.at.0).unwrap_or(0);
        I::from(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> $name {
                $name(id)
            }
        }
    )* };
}

ids! {
    /// Names a [`Body`](crate::body::Body).
    BodyId
    /// Names a [`Source`](crate::source::Source).
    SourceId
    /// Names a [`Finding`](crate::finding::Finding).
    FindingId
    /// Names a [`Recommendation`](crate::recommendation::Recommendation).
    RecommendationId
    /// Names a [`Response`](crate::response::Response).
    ResponseId
    /// Names a [`Commitment`](crate::commitment::Commitment).
    CommitmentId
    /// Names an [`Expectation`](crate::expectation::Expectation).
    ExpectationId
    /// Names a [`Plan`](crate::plan::Plan).
    PlanId
    /// Names an [`Objective`](crate::plan::Objective).
    ObjectiveId
    /// Names a [`ReportingDuty`](crate::plan::ReportingDuty).
    DutyId
    /// Names a [`Measure`](crate::measure::Measure).
    MeasureId
    /// Names a [`Meeting`](crate::meeting::Meeting).
    MeetingId
    /// Names a [`Statement`](crate::meeting::Statement).
    StatementId
    /// Names a [`Question`](crate::question::Question).
    QuestionId
    /// Names a [`WrittenAnswer`](crate::written_answer::WrittenAnswer).
    WrittenAnswerId
    /// Names a [`Circulation`](crate::circulation::Circulation).
    CirculationId
    /// Names an [`Example`](crate::example::Example) of good practice.
    ExampleId
    /// Names a [`Theme`](crate::theme::Theme) of replies.
    ThemeId
    /// Names the [`Outcome`](crate::theme::Outcome) of a theme.
    OutcomeId
    /// Names a [`Figure`](crate::figure::Figure).
    FigureId
    /// Names a [`Fund`](crate::fund::Fund).
    FundId
    /// Names an [`Agreement`](crate::agreement::Agreement).
    AgreementId
    /// Names a [`Signing`](crate::signing::Signing).
    SigningId
    /// Names a [`Flow`](crate::flow::Flow).
    FlowId
    /// Names a [`Voice`](crate::voice::Voice).
    VoiceId
    /// Names a [`Feedback`](crate::voice::Feedback).
    FeedbackId
    /// Names a [`Progress`](crate::progress::Progress) claim.
    ProgressId
    /// Names a [`Verification`](crate::verification::Verification).
    VerificationId
    /// Names an [`Evidence`](crate::evidence::Evidence).
    EvidenceId
    /// Names a [`Closure`](crate::closure::Closure).
    ClosureId
    /// Names a [`Moving`](crate::moving::Moving) of a date.
    MovingId
    /// Names a [`Passing`](crate::passing::Passing) to another body.
    PassingId
    /// Names a [`Link`](crate::link::Link).
    LinkId
    /// Names a [`Term`](crate::term::Term).
    TermId
    /// Names an [`Account`](crate::account::Account).
    AccountId
    /// Names an [`Interpretation`](crate::interpretation::Interpretation).
    InterpretationId
    /// Names a [`Judgement`](crate::judgement::Judgement).
    JudgementId
    /// Names an [`Intake`](crate::intake::Intake).
    IntakeId
    /// Names a [`Letter`](crate::letter::Letter).
    LetterId
    /// Names a [`Note`](crate::note::Note) of the reading.
    NoteId
    /// Names a [`ClockRun`](crate::clock_run::ClockRun).
    ClockRunId
    /// Names an [`Erasure`](crate::erasure::Erasure).
    ErasureId
    /// Names a [`Withholding`](crate::withholding::Withholding).
    WithholdingId
    /// Names a [`Membership`](crate::membership::Membership).
    MembershipId
    /// Names an [`AgendaItem`](crate::agenda_item::AgendaItem).
    AgendaItemId
    /// Names an [`AttendanceTaken`](crate::minutes::AttendanceTaken).
    AttendanceId
    /// Names an [`Approval`](crate::minutes::Approval) of minutes.
    ApprovalId
    /// Names a [`Correction`](crate::minutes::Correction) of minutes.
    CorrectionId
    /// Names a [`Referral`](crate::referral::Referral).
    ReferralId
}

/// A short human reference, the permanent address of a noun: `lscb-2011` or `lscb-2011/r14`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(String);

impl Reference {
    /// Longest slug of a source or a body, in bytes.
    pub const MAX_SLUG: usize = 48;

    /// The reference of a source or a body, if `slug` is 1 to 48 lower-case letters, digits and single hyphens.
    pub fn slug(slug: &str) -> Option<Reference> {
        let letters = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let hyphens = !slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--");
        let length = (1..=Self::MAX_SLUG).contains(&slug.len());
        (letters && hyphens && length).then(|| Reference(slug.to_owned()))
    }

    /// The reference of an item of this source: `lscb-2011` and `r14` give `lscb-2011/r14`.
    pub fn item(&self, item: &str) -> Reference {
        Reference(format!("{}/{item}", self.0))
    }

    /// The reference of an item by its address, as it is copied from a browser or typed.
    pub fn of_address(text: &str) -> Option<Reference> {
        let path = text.trim().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let mut parts = path.rsplit('/');
        let (item, source) = (parts.next()?, parts.next()?);
        let plain = !item.is_empty() && item.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        Reference::slug(source).filter(|_| plain).map(|source| source.item(item))
    }

    /// A reference read back from the store, which only holds well-formed ones.
    pub fn stored(text: String) -> Reference {
        Reference(text)
    }

    /// The reference as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The reference of the source an item stands in: `lscb-2011` of `lscb-2011/r14`; the whole where it is no item's.
    pub fn source(&self) -> Reference {
        Reference(self.0.split('/').next().unwrap_or_default().to_owned())
    }

    /// What marks an item on a page that shows items of several sources: `lscb-2011-r14` of `lscb-2011/r14`.
    pub fn anchor(&self) -> String {
        self.0.replace('/', "-")
    }

    /// The part behind the slash: `r14`; the whole where there is none.
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A slug made from free words: folded, hyphenated and cut to length at a word; `fallback` where nothing remains.
pub fn slug_of(words: &str, fallback: &str) -> Reference {
    let mut slug = String::new();
    for word in crate::fold::words(words) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if slug.len() + word.len() + 1 > Reference::MAX_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    Reference::slug(&slug).unwrap_or_else(|| Reference(fallback.to_owned()))
}

/// A slug with a mark behind it ("-2", "-v3"), cut at a word where both are too long together.
pub fn slug_marked(slug: &str, mark: &str) -> Reference {
    let mut stem = slug;
    while stem.len() + mark.len() > Reference::MAX_SLUG {
        let room = Reference::MAX_SLUG - mark.len();
        stem = stem.rsplit_once('-').map_or(stem.get(..room).unwrap_or_default(), |(stem, _)| stem);
    }
    Reference(format!("{stem}{mark}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_fits_behind_any_slug() {
        let long = "review-".repeat(6) + "abcdef";
        for (slug, mark, expected) in [
            ("review", "-2", "review-2"),
            (&long, "", &long),
            (&long, "-2", &format!("{}-2", &long[..41])),
            (&"a".repeat(48), "-v10", &format!("{}-v10", "a".repeat(44))),
        ] {
            assert_eq!(slug_marked(slug, mark).as_str(), expected);
            assert!(Reference::slug(expected).is_some(), "{expected}");
        }
    }

    #[test]
    fn items_are_known_by_their_addresses() {
        for (text, expected) in [
            ("lscb-2011/r14", Some("lscb-2011/r14")),
            (" https://llinyn.example/cy/lscb-2011/r14?on=2020-01-01#c1 ", Some("lscb-2011/r14")),
            ("", None),
            ("lscb-2011", None),
            ("lscb-2011/r 14", None),
        ] {
            assert_eq!(Reference::of_address(text).as_ref().map(Reference::as_str), expected, "{text}");
        }
    }

    struct Fixed(u8);

    impl Dice for Fixed {
        fn fill(&mut self, bytes: &mut [u8]) {
            bytes.fill(self.0);
            self.0 += 1;
        }
    }

    #[test]
    fn ids_are_version_seven_and_ordered_by_time() {
        let mut dice = Fixed(9);
        let early: BodyId = IdMaker::new(Instant(1_000), &mut dice).make();
        let late: BodyId = IdMaker::new(Instant(2_000), &mut Fixed(0)).make();
        assert_eq!(early.0.get_version_num(), 7);
        assert!(early < late);
    }

    #[test]
    fn references_are_strict_and_slugs_are_folded() {
        for (slug, ok) in
            [("lscb-2011", true), ("LSCB", false), ("a--b", false), ("-a", false), ("", false), ("tŷ", false)]
        {
            assert_eq!(Reference::slug(slug).is_some(), ok, "{slug}");
        }
        assert_eq!(slug_of("Tŷ'r Cyffredin: Ymateb 2011", "x").as_str(), "tyr-cyffredin-ymateb-2011");
        assert_eq!(slug_of("…", "paper").as_str(), "paper");
        assert_eq!(Reference::slug("lscb-2011").unwrap().item("r14").last(), "r14");
    }
}
