//! What a person mends of a reading before it is recorded: other words of the paper, a cut, a seam, a value that was
//! read wrongly. Whatever is mended, what is said to stand in the paper stands there; a body that it does not name is
//! marked as named by a person (law 4).

mod item;
mod keep;
mod place;

use std::iter;

use llinyn_model::body::{Inference, Mention};
use llinyn_model::commitment::Grade;
use llinyn_model::error::ErrorKind;
use llinyn_model::horizon::{self, Horizon};
use llinyn_model::response::Disposition;
use serde::{Deserialize, Serialize};

use crate::cue::{paper, part};
use crate::reading::{Answered, Proposed, Reading, Recommendation};
pub use item::{Item, ItemKind};

/// One mending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mending {
    /// Something the reading did not see: an ask of the paper, in these words.
    Add(String),
    /// It stands in these words.
    Words(Item, String),
    /// The second belongs to the first.
    Join(Item, Item),
    /// From these words on it is another.
    Split(Item, String),
    /// An ask has this number of the paper, or none where it is empty.
    Number(Item, String),
    /// An ask is for these bodies.
    Addressees(Item, Vec<String>),
    /// A promise is this body's, or nobody's that is named.
    Owner(Item, Option<String>),
    /// A promise is this firm.
    Grade(Item, Grade),
    /// A promise is for then, in words of the paper, or for no time where they are empty.
    When(Item, String),
    /// An answer amounts to this.
    Disposition(Item, Disposition),
    /// An answer is to the asks of these numbers of the paper.
    Answers(Item, Vec<String>),
}

impl Mending {
    /// What it changes, as a field of a form is called.
    pub fn name(&self) -> &'static str {
        match self {
            Mending::Add(_) => "add",
            Mending::Words(..) => "words",
            Mending::Join(..) => "join",
            Mending::Split(..) => "split",
            Mending::Number(..) => "number",
            Mending::Addressees(..) => "addressees",
            Mending::Owner(..) => "owner",
            Mending::Grade(..) => "grade",
            Mending::When(..) => "when",
            Mending::Disposition(..) => "disposition",
            Mending::Answers(..) => "answers",
        }
    }

    /// The proposals it is about.
    pub fn items(&self) -> Vec<Item> {
        match self {
            Mending::Add(_) => Vec::new(),
            Mending::Join(first, second) => vec![*first, *second],
            Mending::Words(item, _)
            | Mending::Split(item, _)
            | Mending::Number(item, _)
            | Mending::Addressees(item, _)
            | Mending::Owner(item, _)
            | Mending::Grade(item, _)
            | Mending::When(item, _)
            | Mending::Disposition(item, _)
            | Mending::Answers(item, _) => vec![*item],
        }
    }
}

impl Reading {
    /// Does one mending; the proposals it was about, as they are named from now on.
    ///
    /// # Errors
    /// [`ErrorKind::NotInPaper`] for words, a number or a time that do not stand in the paper, [`ErrorKind::ChildNamed`]
    /// for a name that may be a child's, [`ErrorKind::NotInRecord`] for a proposal there is not,
    /// [`ErrorKind::BadValue`] for two that cannot be one; the reading is as it was.
    pub fn mend(&mut self, mending: &Mending) -> Result<Vec<Item>, ErrorKind> {
        match mending {
            Mending::Add(words) => self.add(words).map(|item| vec![item]),
            Mending::Words(item, words) => self.reword(*item, words).map(|item| vec![item]),
            Mending::Join(first, second) => self.join(*first, *second).map(|item| vec![item]),
            Mending::Split(item, words) => self.split(*item, words).map(Vec::from),
            Mending::Number(item, number) => {
                let number = Some(number.trim().to_owned()).filter(|number| !number.is_empty());
                number.as_deref().map_or(Ok(()), |number| self.says(number))?;
                self.ask(*item).map(|ask| ask.number = number).map(|()| vec![*item])
            }
            Mending::Addressees(item, names) => {
                let names = names.iter().map(|name| self.named(name, *item)).collect::<Result<_, _>>()?;
                self.ask(*item).map(|ask| ask.addressees = names).map(|()| vec![*item])
            }
            Mending::Owner(item, name) => {
                let name = name.as_deref().map(|name| self.named(name, *item)).transpose()?;
                self.promise(*item).map(|promise| promise.owner = name).map(|()| vec![*item])
            }
            Mending::Grade(item, grade) => {
                self.promise(*item).map(|promise| promise.grade = *grade).map(|()| vec![*item])
            }
            Mending::When(item, words) => {
                let horizon = self.when(words, *item)?;
                self.promise(*item).map(|promise| promise.horizon = horizon).map(|()| vec![*item])
            }
            Mending::Disposition(item, disposition) => {
                self.answer(*item).map(|answer| answer.disposition = *disposition).map(|()| vec![*item])
            }
            Mending::Answers(item, numbers) => self.answers(*item, numbers).map(|()| vec![*item]),
        }
    }

    fn add(&mut self, words: &str) -> Result<Item, ErrorKind> {
        let spans = self.place_of(words, 0).ok_or(ErrorKind::NotInPaper)?;
        let parts = part::parts(&self.words(&spans));
        let at = spans.first().map_or(0, |span| span.start);
        self.insert_ask(Recommendation { parts, ..Recommendation::default() }, spans);
        Ok(Item { kind: ItemKind::Recommendation, at })
    }

    fn reword(&mut self, item: Item, words: &str) -> Result<Item, ErrorKind> {
        let spans = self.place_of(words, item.at).ok_or(ErrorKind::NotInPaper)?;
        let now = Item { at: spans.first().map_or(item.at, |span| span.start), ..item };
        *self.spans_mut(item).ok_or(ErrorKind::NotInRecord)? = spans;
        self.part_again(now);
        Ok(now)
    }

    fn join(&mut self, first: Item, second: Item) -> Result<Item, ErrorKind> {
        if first.kind != second.kind || first.at == second.at {
            return Err(ErrorKind::BadValue);
        }
        let missing = ErrorKind::NotInRecord;
        let (into, at) = (self.position(first).ok_or(missing)?, self.position(second).ok_or(missing)?);
        let more = self.spans_mut(second).ok_or(missing)?.clone();
        let spans = self.spans_mut(first).ok_or(missing)?;
        spans.extend(more);
        spans.sort_by_key(|span| span.start);
        self.take_joined(first.kind, into, at);
        let joined = Item { at: first.at.min(second.at), ..first };
        self.part_again(joined);
        Ok(joined)
    }

    fn split(&mut self, item: Item, words: &str) -> Result<[Item; 2], ErrorKind> {
        let place = self.place_of(words, item.at).and_then(|spans| spans.first().map(|span| span.start));
        let at = place.ok_or(ErrorKind::NotInPaper)?;
        let text = self.text.clone();
        let spans = self.spans_mut(item).ok_or(ErrorKind::NotInRecord)?;
        let (before, after) = place::cut(&text, spans, at);
        if before.is_empty() || after.is_empty() {
            return Err(ErrorKind::NotInPaper);
        }
        *spans = before;
        self.insert_after(item, after);
        let both = [item, Item { at, ..item }];
        for one in both {
            self.part_again(one);
        }
        Ok(both)
    }

    fn answers(&mut self, item: Item, numbers: &[String]) -> Result<(), ErrorKind> {
        let own = self.position(item).filter(|_| item.kind == ItemKind::Response);
        let at = own.ok_or(ErrorKind::NotInRecord)?;
        for number in numbers {
            self.says(number)?;
        }
        let words = part::content_words(&self.words(&self.responses[at].spans));
        let numbered = |number: &String| {
            let same = |ask: &Proposed<Recommendation>| ask.what.number.as_ref() == Some(number);
            let recommendation = self.recommendations.iter().position(same);
            let parts = recommendation.map(|at| self.recommendations[at].what.parts.as_slice());
            let parts_met = parts.map_or_else(Vec::new, |parts| part::met(parts, &words));
            Answered { number: number.clone(), recommendation, parts_met }
        };
        self.responses[at].what.answers = numbers.iter().map(numbered).collect();
        Ok(())
    }

    /// When something is to be, in words of the paper: read as the reading reads its own.
    fn when(&self, words: &str, near: Item) -> Result<Horizon, ErrorKind> {
        if words.trim().is_empty() {
            return Ok(Horizon::default());
        }
        let spans = self.place_of(words, near.at).ok_or(ErrorKind::NotInPaper)?;
        Ok(horizon::read(&self.words(&spans), self.paper.language, paper::frame(&self.paper.dated)))
    }

    /// A body as a person names it: in the paper's words where they are, and else marked as theirs.
    fn named(&self, name: &str, near: Item) -> Result<Mention, ErrorKind> {
        let name = name.trim();
        if crate::names_child(iter::once(name)) {
            return Err(ErrorKind::ChildNamed);
        }
        Ok(match self.place_of(name, near.at) {
            Some(_) => Mention::printed(name),
            None => Mention::inferred(name, Inference::Mended),
        })
    }

    /// The parts of an ask are those of its words.
    fn part_again(&mut self, item: Item) {
        let spans =
            self.recommendations.iter().find(|ask| item.is_of(&ask.spans)).map(|ask| ask.spans.clone());
        if let Some(spans) = spans.filter(|_| item.kind == ItemKind::Recommendation) {
            let parts = part::parts(&self.words(&spans));
            if let Ok(ask) = self.ask(item) {
                ask.parts = parts;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, MadeIn};

    const PAPER: &str = "Response to the Review of Foster Care
Glanrafon Council
2 April 2024

Recommendation 1: The Council should pay carers in time.

Response: Accepted. We will pay every carer in time by 30 June 2026. We will write to all carers in May 2026.

Recommendation 2: The Council should visit every carer twice a year.
";

    fn reading() -> Reading {
        crate::read("answer.txt", PAPER.as_bytes(), &Limits::default()).unwrap()
    }

    /// The nth proposal of a kind.
    fn nth(reading: &Reading, kind: ItemKind, n: usize) -> Item {
        reading.items().into_iter().map(|(item, _)| item).filter(|item| item.kind == kind).nth(n).unwrap()
    }

    /// The words of all proposals of a kind.
    fn all(reading: &Reading, kind: ItemKind) -> Vec<String> {
        let items = reading.items().into_iter().filter(|(item, _)| item.kind == kind);
        items.map(|(_, spans)| reading.words(spans)).collect()
    }

    #[test]
    fn the_paper_is_read_as_the_tests_below_take_it() {
        let reading = reading();
        assert_eq!(all(&reading, ItemKind::Recommendation).len(), 2);
        assert_eq!(all(&reading, ItemKind::Response).len(), 1);
        assert_eq!(all(&reading, ItemKind::Commitment).len(), 2);
        assert_eq!(reading.commitments[1].what.made_in, MadeIn::Response(0));
        assert_eq!(reading.responses[0].what.answers[0].recommendation, Some(0));
    }

    #[test]
    fn words_stay_words_of_the_paper() {
        let mut reading = reading();
        let item = nth(&reading, ItemKind::Commitment, 0);
        let words = "We will pay every carer\nin time";
        assert_eq!(reading.mend(&Mending::Words(item, words.to_owned())).map(drop), Ok(()));
        assert_eq!(all(&reading, ItemKind::Commitment)[0], "We will pay every carer in time");
        let before = all(&reading, ItemKind::Commitment);
        let other = Mending::Words(item, "We will pay nobody".to_owned());
        assert_eq!(reading.mend(&other), Err(ErrorKind::NotInPaper));
        assert_eq!(all(&reading, ItemKind::Commitment), before);
    }

    #[test]
    fn a_seam_undoes_a_cut() {
        let mut reading = reading();
        let whole = all(&reading, ItemKind::Recommendation);
        let item = nth(&reading, ItemKind::Recommendation, 1);
        assert_eq!(reading.mend(&Mending::Split(item, "twice a year".to_owned())).map(drop), Ok(()));
        assert_eq!(all(&reading, ItemKind::Recommendation)[2], "twice a year.");
        let (first, second) =
            (nth(&reading, ItemKind::Recommendation, 1), nth(&reading, ItemKind::Recommendation, 2));
        assert_eq!(reading.mend(&Mending::Join(first, second)).map(drop), Ok(()));
        let joined = all(&reading, ItemKind::Recommendation);
        assert_eq!(joined.iter().map(|words| words.replace('\n', " ")).collect::<Vec<_>>(), whole);
        assert_eq!(reading.mend(&Mending::Join(first, first)), Err(ErrorKind::BadValue));
        // A cut before the first word leaves nothing to be the first.
        let all_of_it = Mending::Split(first, "The Council should visit".to_owned());
        assert_eq!(reading.mend(&all_of_it), Err(ErrorKind::NotInPaper));
    }

    #[test]
    fn what_refers_follows() {
        let mut reading = reading();
        let first = nth(&reading, ItemKind::Recommendation, 0);
        let added = Mending::Add("Response to the Review of Foster Care".to_owned());
        assert_eq!(reading.mend(&added).map(drop), Ok(()));
        assert_eq!(reading.responses[0].what.answers[0].recommendation, Some(1), "an ask came before it");
        reading.leave_out(|item| item == first);
        assert_eq!(reading.responses[0].what.answers[0].recommendation, None);
        assert_eq!(reading.responses[0].what.answers[0].number, "1");
        reading.leave_out(|item| item.kind == ItemKind::Response);
        assert!(reading.commitments.iter().all(|promise| promise.what.made_in == MadeIn::Paper));
    }

    #[test]
    fn values_are_set() {
        let mut reading = reading();
        let (ask, answer, promise) = (
            nth(&reading, ItemKind::Recommendation, 0),
            nth(&reading, ItemKind::Response, 0),
            nth(&reading, ItemKind::Commitment, 1),
        );
        for mending in [
            Mending::Number(ask, " 2 ".to_owned()),
            Mending::Addressees(ask, vec!["Glanrafon Health Board".to_owned(), "The Council".to_owned()]),
            Mending::Disposition(answer, Disposition::Rejected),
            Mending::Answers(answer, vec!["2".to_owned(), "30".to_owned()]),
            Mending::Owner(promise, None),
            Mending::Grade(promise, Grade::Opinion),
            Mending::When(promise, "by 30 June 2026".to_owned()),
        ] {
            assert_eq!(reading.mend(&mending).map(drop), Ok(()), "{mending:?}");
            let json = serde_json::to_string(&mending).unwrap();
            assert_eq!(serde_json::from_str::<Mending>(&json).unwrap(), mending);
            // A value of another kind of proposal belongs to none of these.
            let astray = Item { kind: ItemKind::Finding, at: 0 };
            assert_eq!(reading.mend(&Mending::Owner(astray, None)), Err(ErrorKind::NotInRecord));
        }
        assert_eq!(reading.recommendations[0].what.number.as_deref(), Some("2"));
        // What the paper does not name is marked as a person's word; what it does name is its own.
        assert_eq!(
            reading.recommendations[0].what.addressees,
            [Mention::inferred("Glanrafon Health Board", Inference::Mended), Mention::printed("The Council"),]
        );
        let answers: Vec<_> =
            reading.responses[0].what.answers.iter().map(|one| one.recommendation).collect();
        assert_eq!(answers, [Some(0), None], "the first of that number; one that is not here");
        let promise = &reading.commitments[1].what;
        assert_eq!((promise.owner.clone(), promise.grade), (None, Grade::Opinion));
        assert!(promise.horizon.due().value().is_some());
    }

    #[test]
    fn what_does_not_stand_in_the_paper_is_not_said_of_it() {
        let before = reading();
        let (ask, answer, promise) = (
            nth(&before, ItemKind::Recommendation, 0),
            nth(&before, ItemKind::Response, 0),
            nth(&before, ItemKind::Commitment, 0),
        );
        for (mending, wrong) in [
            (Mending::Number(ask, "1a".to_owned()), ErrorKind::NotInPaper),
            (Mending::Number(ask, "202".to_owned()), ErrorKind::NotInPaper),
            (Mending::Answers(answer, vec!["1".to_owned(), "9".to_owned()]), ErrorKind::NotInPaper),
            (Mending::When(promise, "by the end of 2027".to_owned()), ErrorKind::NotInPaper),
            (Mending::Owner(promise, Some("Child: Ffug Enwog".to_owned())), ErrorKind::ChildNamed),
            (Mending::Addressees(ask, vec!["Child: Ffug Enwog".to_owned()]), ErrorKind::ChildNamed),
        ] {
            let mut reading = before.clone();
            assert_eq!(reading.mend(&mending), Err(wrong), "{mending:?}");
            assert_eq!(format!("{reading:?}"), format!("{before:?}"), "{mending:?}");
        }
        let mut reading = before;
        assert_eq!(reading.mend(&Mending::When(promise, " ".to_owned())).map(drop), Ok(()));
        assert_eq!(reading.commitments[0].what.horizon, Horizon::default());
        assert_eq!(reading.mend(&Mending::Number(ask, String::new())).map(drop), Ok(()));
        assert_eq!(reading.recommendations[0].what.number, None);
    }

    #[test]
    fn a_proposal_is_named_and_found() {
        for (item, _) in reading().items() {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        for wrong in ["", "recommendation", "king-4", "finding-", "finding--1"] {
            assert!(wrong.parse::<Item>().is_err(), "{wrong}");
        }
    }
}
