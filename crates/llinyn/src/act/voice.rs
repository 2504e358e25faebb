//! Children's voice: how children and those close to them took part in a thread, a plan or a circulation, what they said
//! and what changed; and that they were told what became of it, which is owed to them.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{ExpectationKind, of_feedback, of_voice};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, FeedbackId, Reference, VoiceId};
use llinyn_model::subject::Subject;
use llinyn_model::voice::{Effect, Feedback, HeadCount, Heads, Voice};
use llinyn_model::{Day, Stated};
use llinyn_store::VoiceFile;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::few::{has_few, tells_of_few};
use super::said::{Saying, Sheet, Words, is_blank, there};
use crate::period;

/// Most people that take part in one thing.
const MOST: u32 = 1_000_000;

/// How somebody took part.
#[derive(Clone, Debug)]
pub struct Hearing {
    /// The thread, the plan or the circulation. Field `about`.
    pub about: Reference,
    /// Who took part, in words. Field `who`.
    pub who: String,
    /// How many, in figures; empty where nobody says. Field `count`.
    pub count: String,
    /// How they took part; empty where nobody says. Field `how`.
    pub how: String,
    /// What they said, taken together; empty where nobody says. Field `said`.
    pub said: String,
    /// How it felt to them; empty where nobody says. Field `felt`.
    pub felt: String,
    /// What changed because of it; empty where nothing is recorded yet. Field `changed`.
    pub changed: String,
    /// The body that asked them, by its name. Field `by`.
    pub by: String,
    /// What they were told became of it; empty where they were not told yet. Field `told`.
    pub told: String,
    /// The day they were told. Field `told_on`.
    pub told_on: Option<Day>,
}

/// What those who gave evidence were told.
#[derive(Clone, Debug)]
pub struct Telling {
    /// What they had said. Field `voice`.
    pub voice: Reference,
    /// What they were told. Field `told`.
    pub told: String,
    /// The day they were told. Field `told_on`.
    pub told_on: Option<Day>,
    /// What changed because of what they said; empty where nothing is recorded yet. Field `changed`.
    pub changed: String,
}

/// Records how somebody took part. Where they were not told what became of it, that is owed to them by whoever asked them.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn hear(desk: Desk<'_>, new: &Hearing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let about = desk.heard_about(&new.about, &mut sheet).await?;
    let line = |key: &str, words: &str| desk.locale.with(key, &[("words", words.into())]);
    let who = sheet.needed("who", &new.who, |words| line("act-voice-who", words));
    let count = desk.heads(&new.count, &mut sheet);
    let how = desk.said_or_not("how", &new.how, "act-voice-how", &mut sheet);
    let said = desk.said_or_not("said", &new.said, "act-voice-said", &mut sheet);
    let felt = desk.said_or_not("felt", &new.felt, "act-voice-felt", &mut sheet);
    let changed = desk.effect(&new.changed, &mut sheet);
    let by = desk.body("by", &new.by, &mut sheet).await?;
    if let Some(by) = &by {
        sheet.standard(&line("act-voice-by", &by.words));
    }
    let typed = [("who", &new.who), ("how", &new.how), ("said", &new.said), ("felt", &new.felt)];
    refuse_few(&typed, &mut sheet);
    refuse_few(&[("changed", &new.changed), ("told", &new.told)], &mut sheet);
    let was_told = !is_blank(&new.told) || new.told_on.is_some();
    let told = was_told.then(|| desk.told(&new.told, new.told_on, &mut sheet));
    let due = if was_told { Horizon::default() } else { desk.feedback_due(&mut sheet)? };
    let title = desk.locale.with("act-voice", &[("reference", new.about.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let voice = Voice {
        id: saying.id(),
        reference: saying.item("voice1"),
        place: saying.place(&who),
        about: there(about)?,
        text: who.text,
        count,
        how,
        said,
        changed,
        felt,
        by: Stated::Stated(there(by)?),
    };
    let (id, by, owed) = (voice.id, voice.by.clone(), of_voice(&voice, due));
    saying.push(voice);
    match told {
        Some(words) => {
            tell_them(id, by, words, new.told_on, Effect::NotRecorded, &mut saying);
        }
        None => {
            saying.arises(id.into(), owed);
        }
    }
    desk.record(saying).await
}

/// Records what those who gave evidence were told: what was owed to them is met. Told again, both stand.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn tell(desk: Desk<'_>, new: &Telling, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.voice_to_answer(&new.voice, &mut sheet).await?;
    let told = desk.told(&new.told, new.told_on, &mut sheet);
    let changed = desk.effect(&new.changed, &mut sheet);
    refuse_few(&[("told", &new.told), ("changed", &new.changed)], &mut sheet);
    let title = desk.locale.with("act-feedback", &[("reference", new.voice.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let VoiceFile { voice, owed, .. } = there(file)?;
    // What was owed to them may have passed to another body with all it held.
    let owing = owed.into_iter().rev().find(|owed| owed.ended.is_none());
    let (voice, by) = (voice.id, owing.map_or(voice.by, |owed| owed.expectation.from));
    let by = tell_them(voice, by, told, new.told_on, changed, &mut saying);
    saying.follow(&desk.reader, voice.into(), of_feedback(), by.into()).await?;
    desk.record(saying).await
}

impl Desk<'_> {
    /// The thread, the plan or the circulation of an address.
    async fn heard_about(&self, about: &Reference, sheet: &mut Sheet) -> Result<Option<Subject>, Error> {
        match self.reader.circulation(about).await? {
            Some(file) => Ok(Some(file.circulation.id.into())),
            None => self.asked_about(about, sheet).await,
        }
    }

    /// A voice whose asker is the actor's body.
    async fn voice_to_answer(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<VoiceFile>, Error> {
        let file = self.reader.voice(of).await?;
        match &file {
            None => sheet.problem("voice", ErrorKind::NotInRecord, of.as_str()),
            Some(file) => {
                let owing = file.owed.iter().filter(|owed| owed.ended.is_none());
                let owing = owing.filter_map(|owed| owed.expectation.from.value());
                let who = file.voice.by.value().into_iter().chain(owing);
                self.may_speak(who, &[], sheet).await?;
            }
        }
        Ok(file)
    }

    /// How many took part: the statement itself has no number under five.
    fn heads(&self, typed: &str, sheet: &mut Sheet) -> Stated<HeadCount> {
        let count = match typed.trim() {
            "" => Stated::NotStated,
            typed => {
                let Some(count) = typed.parse().ok().filter(|count| (1..=MOST).contains(count)) else {
                    sheet.problem("count", ErrorKind::NumberOutside, MOST.to_string());
                    return Stated::NotStated;
                };
                Stated::Stated(HeadCount::of(count))
            }
        };
        let words = match count.value().map(|count| count.heads()) {
            None => self.locale.t("stated-not-stated"),
            Some(Heads::FewerThanFive) => self.locale.t("voice-fewer-than-five"),
            Some(Heads::Exactly(count)) => count.to_string(),
        };
        sheet.standard(&self.labelled("act-voice-count", &words));
        count
    }

    fn effect(&self, typed: &str, sheet: &mut Sheet) -> Effect {
        let words = sheet.labelled("changed", typed, |words| self.labelled("act-voice-changed", words));
        words.map_or(Effect::NotRecorded, |words| Effect::Recorded(words.text))
    }

    /// What they were told, and when.
    fn told(&self, typed: &str, on: Option<Day>, sheet: &mut Sheet) -> Words {
        let words = sheet.words("told", typed);
        match on {
            None => sheet.problem("told_on", ErrorKind::DayMissing, ""),
            Some(day) if day > self.today => {
                sheet.problem("told_on", ErrorKind::DayToCome, self.locale.day(day));
            }
            Some(day) => {
                sheet.standard(&self.locale.with("act-told-on", &[("day", self.locale.day(day).into())]));
            }
        }
        words
    }

    /// By when they are to be told.
    fn feedback_due(&self, sheet: &mut Sheet) -> Result<Horizon, Error> {
        let Stated::Stated(day) = period::of(ExpectationKind::Feedback)?.after(self.today) else {
            return Ok(Horizon::default());
        };
        sheet.standard(&self.locale.with("act-tell-by", &[("day", self.locale.day(day).into())]));
        Ok(self.by(day))
    }
}

/// Records what they were told, by whoever owes them word, whoever writes it down.
fn tell_them(
    voice: VoiceId,
    by: Stated<Mention>,
    words: Words,
    on: Option<Day>,
    changed: Effect,
    saying: &mut Saying<'_>,
) -> FeedbackId {
    let feedback = Feedback {
        id: saying.id(),
        reference: saying.item("feedback1"),
        place: saying.place(&words),
        voice,
        by,
        text: words.text,
        on: Stated::or_not_stated(on),
        changed,
    };
    let id = feedback.id;
    saying.push(feedback);
    id
}

/// Refuses words that tell of fewer than five people by their number.
fn refuse_few(typed: &[(&'static str, &String)], sheet: &mut Sheet) {
    for (field, words) in typed {
        let few = if *field == "who" { has_few(words) } else { tells_of_few(words) };
        if few {
            sheet.problem(*field, ErrorKind::FewPeople, "");
        }
    }
}
