//! How children took part, with what they were told and what is owed to them. Those of a list are read together.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::plan::Plan;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::voice::{Effect, Feedback, Voice};

use super::thread::owed;
use super::{Listed, Reader, maybe, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::Value;

/// The text of the query over some voices: what was said, what they were told, and what is owed.
macro_rules! of_wanted {
    ($path:literal) => {
        concat!("WITH ", sql!($path), sql!("voice/whole"))
    };
}

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
        let key = [reference.as_str().into(), self.as_at().into()];
        Ok(self.voice_files(of_wanted!("voice/named"), &key).await?.pop().map(|(_, file)| file))
    }

    /// What children said about a thread, a plan or a circulation, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn voices_about(&self, about: Subject) -> Result<Vec<VoiceFile>, Error> {
        let key = [about.id().into(), self.as_at().into()];
        let files = self.voice_files(of_wanted!("voice/about"), &key).await?;
        Ok(files.into_iter().map(|(_, file)| file).collect())
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
    pub async fn not_told(&self, after: i64, limit: i64) -> Result<Vec<Listed<VoiceFile>>, Error> {
        let key = [after.into(), self.as_at().into(), limit.into()];
        Ok(self.voice_files(of_wanted!("voice/not_told"), &key).await?)
    }

    async fn voice_files(&self, sql: &'static str, key: &[Value]) -> Result<Vec<Listed<VoiceFile>>, Failure> {
        let mut files: Vec<Listed<VoiceFile>> = Vec::new();
        // Whatever belongs to a voice was recorded behind it.
        for row in self.store().fetch(sql, key).await? {
            match row.text("noun")?.as_str() {
                "expectation" => {
                    let owed = owed(&row)?;
                    let of = owed.expectation.of;
                    if let Some((_, file)) = files.iter_mut().find(|(_, file)| of == file.voice.id.into()) {
                        file.owed.push(owed);
                    }
                }
                "feedback" => {
                    let told: Feedback = parse(&row, "doc")?;
                    let source = maybe(&row, "source")?;
                    if let Some((_, file)) = files.iter_mut().find(|(_, file)| file.voice.id == told.voice) {
                        file.told.push((told, source));
                    }
                }
                _ => {
                    let voice: Voice = parse(&row, "doc")?;
                    let source = maybe(&row, "source")?;
                    files.push((
                        row.int("seq")?,
                        VoiceFile { voice, source, told: Vec::new(), owed: Vec::new() },
                    ));
                }
            }
        }
        Ok(files)
    }
}
