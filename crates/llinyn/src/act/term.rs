//! Words of the field: what one means from a day, by which paper; that two are one concept, also across languages; or that
//! one took another's place, and both stay what they were.

use llinyn_model::error::ErrorKind;
use llinyn_model::id::Dice;
use llinyn_model::link::{Link, LinkKind, LinkReason};
use llinyn_model::term::Term;
use llinyn_model::vocabulary::Vocabulary;
use llinyn_model::{Day, Language, Stated, fold};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, Words, short, there};

/// What a word means.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// The word. Field `word`.
    pub word: String,
    /// Its language. Field `language`.
    pub language: Option<Language>,
    /// What it means. Field `meaning`.
    pub meaning: String,
    /// From which day, as typed; empty where nobody says. Field `from`.
    pub from: String,
    /// The address or the title of the paper it is taken from; may be empty. Field `paper`.
    pub paper: String,
}

/// How two words belong together.
#[derive(Clone, Debug)]
pub struct Relating {
    /// The first word. Field `first`.
    pub first: String,
    /// How: they are one concept, or the first took the place of the second. Field `kind`.
    pub kind: Option<LinkKind>,
    /// The second word. Field `second`.
    pub second: String,
    /// Why. Field `reason`.
    pub reason: String,
}

/// Records what a word means.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn mean(desk: Desk<'_>, new: &Meaning, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let word = sheet.needed("word", &new.word, |words| desk.labelled("act-term-word", words));
    if !word.text.is_empty() && fold::text(&word.text).is_empty() {
        sheet.problem("word", ErrorKind::WordsMissing, "");
    }
    match new.language {
        None => sheet.problem("language", ErrorKind::ChoiceMissing, ""),
        Some(language) => {
            sheet.standard(&desk.locale.t(&format!("language-{}", language.tag())));
        }
    }
    let meaning = sheet.needed("meaning", &new.meaning, |words| desk.labelled("act-term-meaning", words));
    let from = desk.day_or_not("from", &new.from, "act-term-from", None, &mut sheet);
    let paper = desk.paper_called(&new.paper, "act-term-paper", &mut sheet).await?;
    let title = desk.labelled("act-term", &word.text);
    let mut saying = desk.say(title, sheet, dice).await?;
    let term = Term {
        id: saying.id(),
        word: word.text,
        place: saying.place(&meaning),
        meaning: meaning.text,
        language: Some(there(new.language)?),
        from,
        taken_from: paper.map(|paper| paper.id),
    };
    saying.push(term);
    desk.record(saying).await
}

/// Records how two words belong together.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn relate(desk: Desk<'_>, what: &Relating, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let vocabulary = desk.reader.vocabulary(Day::LAST).await?;
    let first = desk.word_of("first", &what.first, &vocabulary, &mut sheet);
    if what.kind.is_none() {
        sheet.problem("kind", ErrorKind::ChoiceMissing, "");
    }
    let second = desk.word_of("second", &what.second, &vocabulary, &mut sheet);
    if let (Some(first), Some(second)) = (first, second) {
        if fold::text(&first.word) == fold::text(&second.word) {
            sheet.problem("second", ErrorKind::SameWord, short(&second.word));
        } else if vocabulary.are_related(&first.word, &second.word) {
            sheet.problem("second", ErrorKind::RelatedAlready, short(&second.word));
        }
    }
    let reason = sheet.words("reason", &what.reason);
    let said = desk.related(what, first, second, &mut sheet);
    let mut saying = desk.say(said.text.clone(), sheet, dice).await?;
    let link = Link {
        id: saying.id(),
        kind: there(what.kind)?,
        from: there(first)?.id.into(),
        to: there(second)?.id.into(),
        inferred: false,
        said: Some(LinkReason {
            place: saying.place(&reason),
            by: desk.by_actor(),
            reason: reason.text,
            part: Stated::NotStated,
        }),
    };
    saying.push(link);
    desk.record(saying).await
}

impl Desk<'_> {
    /// A word of the record, by the last meaning it was given.
    fn word_of<'v>(
        &self,
        field: &'static str,
        typed: &str,
        vocabulary: &'v Vocabulary,
        sheet: &mut Sheet,
    ) -> Option<&'v Term> {
        let named = sheet.needed(field, typed, |words| self.labelled("act-term-word", words));
        let found = vocabulary.meanings(&named.text).into_iter().next_back().map(|(term, _)| term);
        if found.is_none() && !named.text.is_empty() {
            sheet.problem(field, ErrorKind::WordUnknown, short(&named.text));
        }
        found
    }

    /// The sentence that says how they belong together.
    fn related(
        &self,
        what: &Relating,
        first: Option<&Term>,
        second: Option<&Term>,
        sheet: &mut Sheet,
    ) -> Words {
        let (Some(first), Some(second), Some(kind)) = (first, second, what.kind) else {
            return Words::default();
        };
        let words = [("first", first.word.as_str().into()), ("second", second.word.as_str().into())];
        let key = if kind == LinkKind::SameConcept { "act-term-same" } else { "act-term-after" };
        sheet.standard(&self.locale.with(key, &words))
    }
}
