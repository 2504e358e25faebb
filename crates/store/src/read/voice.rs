//! How children took part, with what they were told and what is owed to them.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::plan::Plan;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::voice::{Effect, Feedback, Voice};

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// What children said, for its page.
#[derive(Clone, Debug)]
pub struct VoiceFile {
    /// How they took part, and what they said.
    pub voice: Voice,
    /// The source it stands in.
    pub source: Option<SourceHead>,
    /// What they were told, in order, each with the source it stands in.
    pub told: Vec<(Feedback, Option<SourceHead>)>,
    /// What is owed for it.
    pub owed: Vec<Owed>,
}

/// How many plans have children's voice, how many have not, and how many voices nobody has told what became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Plans with it.
    pub heard: i64,
    /// Plans without.
    pub not_heard: i64,
    /// Voices without word of what became of them, whatever they are about.
    pub not_told: i64,
}

impl VoiceFile {
    /// Whether it was said by a day.
    pub fn said_by(&self, on: Day) -> bool {
        came(self.source.as_ref(), on)
    }

    /// What they were told by a day.
    pub fn told_by(&self, on: Day) -> impl Iterator<Item = &(Feedback, Option<SourceHead>)> {
        self.told.iter().filter(move |(_, source)| came(source.as_ref(), on))
    }

    /// What changed because of it, as said last by a day, and the source it stands in.
    pub fn changed(&self, on: Day) -> (&Effect, Option<&SourceHead>) {
        let later = self.told_by(on).map(|(told, source)| (&told.changed, source.as_ref()));
        let later = later.filter(|(changed, _)| **changed != Effect::NotRecorded).last();
        later.unwrap_or((&self.voice.changed, self.source.as_ref()))
    }
}

fn came(source: Option<&SourceHead>, on: Day) -> bool {
    source.is_none_or(|source| source.dated.by(on))
}

impl Reader<'_> {
    /// The voice of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn voice(&self, reference: &Reference) -> Result<Option<VoiceFile>, Error> {
        let voices: Vec<Voice> = self.docs(sql!("voice/by_reference"), reference.as_str()).await?;
        match voices.into_iter().next() {
            Some(voice) => Ok(Some(self.voice_file(voice).await?)),
            None => Ok(None),
        }
    }

    /// What children said about a thread, a plan or a circulation, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn voices_about(&self, about: Subject) -> Result<Vec<VoiceFile>, Error> {
        let mut files = Vec::new();
        for voice in self.docs::<Voice>(sql!("voice/about"), about.id()).await? {
            files.push(self.voice_file(voice).await?);
        }
        Ok(files)
    }

    /// How many plans have children's voice, and how many have not.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn heard(&self) -> Result<Heard, Error> {
        let rows = self.store().fetch(sql!("voice/count"), &[]).await?;
        let count = |name: &str| rows.first().map_or(Ok(0), |row| row.int(name));
        Ok(Heard { heard: count("heard")?, not_heard: count("not_heard")?, not_told: count("not_told")? })
    }

    /// The plans with children's voice, or those without, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plans_heard(&self, heard: bool, after: i64, limit: i64) -> Result<Vec<(i64, Plan)>, Error> {
        let sql = if heard { sql!("voice/heard") } else { sql!("voice/not_heard") };
        let rows = self.store().fetch(sql, &[after.into(), limit.into()]).await?;
        let plans = rows.iter().map(|row| Ok((row.int("seq")?, parse(row, "doc")?)));
        Ok(plans.collect::<Result<_, Failure>>()?)
    }

    /// The voices that nobody has told what became of them, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn not_told(&self, after: i64, limit: i64) -> Result<Vec<(i64, VoiceFile)>, Error> {
        let mut files = Vec::new();
        for row in self.store().fetch(sql!("voice/not_told"), &[after.into(), limit.into()]).await? {
            files.push((row.int("seq")?, self.voice_file(parse(&row, "doc")?).await?));
        }
        Ok(files)
    }

    async fn voice_file(&self, voice: Voice) -> Result<VoiceFile, Failure> {
        let source = self.source_head(voice.place.source).await?;
        let mut told = Vec::new();
        for feedback in self.docs::<Feedback>(sql!("feedback/of_voice"), voice.id.0).await? {
            let source = self.source_head(feedback.place.source).await?;
            told.push((feedback, source));
        }
        let owed = self.owed(sql!("expectation/of"), voice.id.0).await?;
        Ok(VoiceFile { voice, source, told, owed })
    }
}
