//! Practice reviews: a board commissions one, and a paper of the record is its report. What it found, what it recommends and
//! what is planned are read from the report and stored nowhere else.

use std::collections::HashSet;

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{of_practice_review, of_publication};
use llinyn_model::fold;
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, PracticeReviewId, PublicationId, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::practice_review::{PracticeReview, Publication};
use llinyn_model::source::{SourceHead, SourceKind};
use llinyn_model::{Day, Stated};
use llinyn_reading::names;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::origin::printed;
use super::said::{Saying, Sheet, Words, there};
use crate::review_type::ReviewType;

/// What a reference is made of, folded, beside numbers and letters.
const REFERENCE: &str = "review reviews cpr scr apr sur susr case serious learning lessons practice child children young person adult family \
    safeguarding domestic homicide mental health offensive weapon single unified concise extended multi agency \
    professional forum reference ref no number part volume phase stage final summary of the in on for and from by an \
    adolygiad adolygiadau achos difrifol ymarfer arfer dysgu gwersi plentyn plant blentyn blant person oedolyn teulu \
    diogelu sengl unedig cryno estynedig fforwm cyfeirnod rhif rhan cyfrol cam cyfnod terfynol crynodeb o yn ym ar i y \
    yr ar gyfer ac gan spring summer autumn winter january february march april may june july august september october \
    november december ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr";

/// A review that a board commissions.
#[derive(Clone, Debug)]
pub struct Commissioning {
    /// The board. Field `board`.
    pub board: Reference,
    /// Its anonymous reference. Field `text`.
    pub text: String,
    /// Its type, by the name in the list of types. Field `kind`.
    pub kind: String,
    /// The day it was commissioned; none where nobody says. Field `begun`.
    pub begun: Option<Day>,
    /// By when its report is expected; may be left out. Field `until`.
    pub until: Option<Day>,
    /// The address of its report, where that is on the record; may be empty. Field `report`.
    pub report: String,
}

/// That a paper is the report of a review.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The review. Field `review`.
    pub review: Reference,
    /// The address of its report. Field `report`.
    pub report: String,
}

/// Records that a board commissioned a review. Until a paper is recorded as its report, that is owed by the board. A day
/// outside the dates of the type is recorded as it is, and told on the page.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn commission(desk: Desk<'_>, new: &Commissioning, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let board = desk.body_at(&new.board, &mut sheet).await?;
    let name = board.as_ref().map_or("", |board| board.name(desk.language).0).to_owned();
    let line = |key: &str, words: &str| desk.locale.with(key, &[("words", words.into())]);
    let text = sheet.needed("text", &new.text, |words| line("act-review-text", words));
    if !text.text.is_empty() && !desk.is_anonymous(&text.text, board.as_ref()).await? {
        sheet.problem("text", ErrorKind::NotAnonymous, "");
    }
    let types = ReviewType::shipped()?;
    match types.iter().find(|one| one.name == new.kind) {
        Some(one) => {
            sheet.standard(&line("act-review-type", one.called(desk.language)));
        }
        None => sheet.problem("kind", ErrorKind::ChoiceMissing, ""),
    }
    desk.review_days(new, &mut sheet);
    if let (Some(board), Some(begun)) = (&board, new.begun) {
        desk.exists_on("begun", board, begun, &mut sheet).await?;
    }
    let report = match new.report.trim() {
        "" => None,
        _ => desk.report(&new.report, &mut sheet).await?,
    };
    let title = desk.locale.with("act-review", &[("name", name.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let by = Mention { body: Some(there(board)?.body.id), ..Mention::printed(name) };
    let review = PracticeReview {
        id: saying.id(),
        reference: saying.item("safeguarding-review1"),
        place: saying.place(&text),
        text: text.text,
        kind: new.kind.clone(),
        by: Stated::Stated(by),
        begun: Stated::or_not_stated(new.begun),
    };
    let due = new.until.map_or_else(Horizon::default, |day| desk.by(day));
    let (id, owed) = (review.id, of_practice_review(&review, due));
    saying.push(review);
    match report {
        Some((head, words)) => {
            published(id, &head, &words, &mut saying);
        }
        None => {
            saying.arises(id.into(), owed);
        }
    }
    desk.record(saying).await
}

/// Records that a paper is the report of a review: what was owed for it is met.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn publish(desk: Desk<'_>, new: &Publishing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.reader.practice_review(&new.review).await?;
    if file.is_none() {
        sheet.problem("review", ErrorKind::NotInRecord, new.review.as_str());
    }
    let report = desk.report(&new.report, &mut sheet).await?;
    let mut known = file.iter().flat_map(|file| &file.published);
    if let Some((head, _)) = &report
        && known.any(|known| known.publication.report == head.id)
    {
        sheet.problem("report", ErrorKind::ReportKnown, head.reference.as_str());
    }
    let title = desk.locale.with("act-publication", &[("reference", new.review.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (review, (head, words)) = (there(file)?.review.id, there(report)?);
    let by = published(review, &head, &words, &mut saying);
    saying.follow(&desk.reader, review.into(), of_publication(), by.into()).await?;
    desk.record(saying).await
}

impl Desk<'_> {
    /// Whether words are a number or a letter, with nothing beside it but the usual words and the names of bodies that the
    /// record knows: no name of a person, in whatever case it is written.
    async fn is_anonymous(&self, words: &str, board: Option<&NamedBody>) -> Result<bool, Error> {
        let mut rest = words.to_owned();
        for span in names::in_text(words).into_iter().rev() {
            if self.known(span.of(words)).await?.is_some() {
                rest.replace_range(span.start..span.end, " ");
            }
        }
        let own = board.into_iter().flat_map(|board| &board.names).flat_map(|own| fold::words(&own.name));
        let usual: HashSet<String> = own.chain(REFERENCE.split_whitespace().map(str::to_owned)).collect();
        let is_code = |word: &str| {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            letters <= 1 || letters <= 3 && word.chars().any(char::is_numeric)
        };
        let words = fold::words(&rest);
        Ok(words.iter().any(|word| is_code(word))
            && words.iter().all(|word| is_code(word) || usual.contains(word)))
    }

    /// The days of a review, with their lines.
    fn review_days(&self, new: &Commissioning, sheet: &mut Sheet) {
        let line = |key: &str, day: Day| self.locale.with(key, &[("day", self.locale.day(day).into())]);
        if let Some(day) = new.begun {
            if day > self.today {
                sheet.problem("begun", ErrorKind::DayToCome, self.locale.day(day));
            }
            sheet.standard(&line("act-review-begun", day));
        }
        if let Some(day) = new.until {
            if new.begun.is_some_and(|begun| day < begun) {
                sheet.problem("until", ErrorKind::DaysReversed, self.locale.day(day));
            }
            sheet.standard(&line("act-review-until", day));
        }
    }

    /// The paper that is a report, with its line.
    async fn report(&self, typed: &str, sheet: &mut Sheet) -> Result<Option<(SourceHead, Words)>, Error> {
        let found = self.source_called(typed).await?;
        match (&found, typed.trim()) {
            (None, "") => sheet.problem("report", ErrorKind::WordsMissing, ""),
            (None, typed) => sheet.problem("report", ErrorKind::NotInRecord, typed),
            _ => {}
        }
        let Some(head) = found else { return Ok(None) };
        if head.kind == SourceKind::Submission {
            sheet.problem("report", ErrorKind::NotAPaper, typed.trim());
        }
        let printed = printed(typed, Some(&head));
        let line = self.locale.with("act-review-report", &[("words", printed.into())]);
        let words = sheet.standard(&line);
        Ok(Some((head, words)))
    }
}

fn published(
    review: PracticeReviewId,
    report: &SourceHead,
    words: &Words,
    saying: &mut Saying<'_>,
) -> PublicationId {
    let publication = Publication {
        id: saying.id(),
        reference: saying.item("issued1"),
        place: saying.place(words),
        review,
        report: report.id,
    };
    let id = publication.id;
    saying.push(publication);
    id
}
