//! All that a pack is made of, read once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use llinyn_model::body::Mention;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::Standing;
use llinyn_model::id::{BodyId, CommitmentId, Reference, SourceId};
use llinyn_model::measure::Measure;
use llinyn_model::moving::Moving;
use llinyn_model::paper::NamedBody;
use llinyn_model::source::SourceHead;
use llinyn_model::status::{Status, status};
use llinyn_model::thread::Owed;
use llinyn_model::withholding::MARK;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{Gap, News, PlanPage, QuestionFile, Reader, VoiceFile};

use super::Wanted;
use crate::picture::Text;
use crate::report::news::line;

/// What a body has to know on a day.
pub(super) struct Scope {
    pub(super) body: NamedBody,
    pub(super) on: Day,
    /// The day of the last meeting before it; none where the record knows of none.
    pub(super) since: Option<Day>,
    /// What happened since, the newest first, each with its day.
    pub(super) news: Vec<(Day, News)>,
    /// What was owed on the day.
    pub(super) owed: Vec<Due>,
    pub(super) promises: Vec<Promise>,
    pub(super) plans: Vec<PlanPage>,
    /// The measures of each plan, as often as they were said by the day.
    pub(super) measures: Vec<Vec<Measure>>,
    /// How children took part in each plan, as said by the day.
    pub(super) voices: Vec<Vec<VoiceFile>>,
    pub(super) gaps: Vec<Gap>,
    /// Those that had no answer on the day.
    pub(super) questions: Vec<QuestionFile>,
    /// The plan that ran out last, by its place among the plans, with what became of each of its actions.
    pub(super) ran_out: Option<(usize, Vec<Outcome>)>,
    heads: HashMap<SourceId, SourceHead>,
    bodies: HashMap<BodyId, (String, Language)>,
    /// The language of each paper, by its address.
    spoken: HashMap<Reference, Language>,
}

/// Something owed on the day.
pub(super) struct Due {
    pub(super) owed: Owed,
    pub(super) standing: Standing,
    /// What it is about.
    pub(super) about: Option<Text>,
}

/// A promise, with the moves of its date by the day.
pub(super) struct Promise {
    pub(super) promise: Commitment,
    pub(super) moves: Vec<Moving>,
}

/// An action of a plan that ran out.
pub(super) struct Outcome {
    pub(super) promise: Commitment,
    pub(super) status: Status,
}

impl Scope {
    /// Reads it all.
    pub(super) async fn gather(
        reader: &Reader<'_>,
        wanted: &Wanted<'_>,
        language: Language,
    ) -> Result<Scope, Error> {
        let unknown = || Error::new(ErrorKind::NotInRecord, wanted.body.as_str());
        let body = reader.body(wanted.body, 0).await?.ok_or_else(unknown)?.named;
        let id = body.body.id;
        let mut scope = Scope {
            body,
            on: wanted.on,
            since: wanted.since,
            news: Vec::new(),
            owed: Vec::new(),
            promises: Vec::new(),
            plans: Vec::new(),
            measures: Vec::new(),
            voices: Vec::new(),
            gaps: Vec::new(),
            questions: Vec::new(),
            ran_out: None,
            heads: HashMap::new(),
            bodies: HashMap::new(),
            spoken: HashMap::new(),
        };
        if scope.since.is_none() {
            let meetings = reader.meetings_of(id).await?;
            let days = meetings.iter().filter_map(|met| met.meeting.dated.latest());
            scope.since = days.filter(|day| *day < wanted.on).max();
        }
        scope.read_news(reader, id).await?;
        scope.read_owed(reader, id).await?;
        scope.read_promises(reader, id).await?;
        scope.read_plans(reader, id).await?;
        scope.read_questions(reader, id).await?;
        scope.read_bodies(reader, id, language).await?;
        Ok(scope)
    }

    async fn read_news(&mut self, reader: &Reader<'_>, id: BodyId) -> Result<(), Error> {
        for news in reader.news_around(id).await? {
            let dated = self.head(reader, news.source).await?.map(|head| head.dated.clone());
            // What states no day happened when it was recorded, as far as anybody can tell.
            let day = dated.and_then(|dated| dated.latest()).unwrap_or_else(|| news.at.day());
            if day <= self.on && self.since.is_none_or(|since| day > since) {
                if let Some((reference, _)) = &news.place {
                    self.listen(reader, reference.clone()).await?;
                }
                self.news.push((day, news));
            }
        }
        self.news.sort_by_key(|(day, news)| std::cmp::Reverse((*day, news.seq)));
        Ok(())
    }

    async fn read_owed(&mut self, reader: &Reader<'_>, id: BodyId) -> Result<(), Error> {
        for mut owed in reader.owed_around(id).await? {
            if !self.existed(reader, owed.expectation.source).await? {
                continue;
            }
            if let Some(ended) = &owed.ended
                && !self.existed(reader, ended.source).await?
            {
                owed.ended = None;
            }
            let standing = owed.standing(self.on);
            if standing == Standing::Ended {
                continue;
            }
            let about = match reader.place(owed.expectation.of).await? {
                Some((reference, text)) => Some(self.item(reader, reference, &text).await?),
                None => None,
            };
            self.owed.push(Due { owed, standing, about });
        }
        Ok(())
    }

    async fn read_promises(&mut self, reader: &Reader<'_>, id: BodyId) -> Result<(), Error> {
        let mut moves: HashMap<CommitmentId, Vec<Moving>> = HashMap::new();
        for moved in reader.moves_around(id).await? {
            if self.existed(reader, moved.place.source).await? {
                moves.entry(moved.commitment).or_default().push(moved);
            }
        }
        for promise in reader.promises_around(id).await? {
            if self.existed(reader, promise.place.source).await? {
                let moves = moves.remove(&promise.id).unwrap_or_default();
                self.promises.push(Promise { promise, moves });
            }
        }
        Ok(())
    }

    async fn read_plans(&mut self, reader: &Reader<'_>, id: BodyId) -> Result<(), Error> {
        for plan in reader.plans_around(id).await? {
            if !self.existed(reader, plan.place.source).await? {
                continue;
            }
            let mut said = reader.measures_of(plan.id).await?;
            let mut later = BTreeSet::new();
            for measure in &said {
                if !self.existed(reader, measure.place.source).await? {
                    later.insert(measure.id);
                }
            }
            said.retain(|measure| !later.contains(&measure.id));
            if let Some(page) = reader.plan_on(&plan.reference, self.on).await? {
                self.plans.push(page);
                self.measures.push(said);
                let mut voices = reader.voices_about(plan.id.into()).await?;
                voices.retain(|file| file.said_by(self.on));
                self.voices.push(voices);
            }
        }
        let end = |page: &PlanPage| page.file.plan.period.value().and_then(|period| period.to);
        let over = self.plans.iter().map(end).enumerate().filter_map(|(at, end)| Some((end?, at)));
        let Some((_, at)) = over.filter(|(end, _)| *end < self.on).max() else { return Ok(()) };
        let mut outcomes = Vec::new();
        for (promise, _) in &self.plans[at].commitments {
            if let Some(thread) = reader.thread(&promise.reference).await? {
                outcomes.push(Outcome { promise: promise.clone(), status: status(&thread, self.on) });
            }
        }
        self.ran_out = Some((at, outcomes));
        Ok(())
    }

    async fn read_questions(&mut self, reader: &Reader<'_>, id: BodyId) -> Result<(), Error> {
        for file in reader.questions_around(id).await? {
            if self.existed(reader, file.question.place.source).await? && !file.is_answered(self.on) {
                self.questions.push(file);
            }
        }
        Ok(())
    }

    /// The names of all bodies that are spoken of, and the gaps of those that hold something.
    async fn read_bodies(
        &mut self,
        reader: &Reader<'_>,
        id: BodyId,
        language: Language,
    ) -> Result<(), Error> {
        let holders: BTreeSet<BodyId> = [id]
            .into_iter()
            .chain(self.promises.iter().filter_map(|own| own.promise.owner.value()?.body))
            .chain(self.owed.iter().filter_map(|due| due.owed.expectation.from.value()?.body))
            .collect();
        self.gaps = reader.gaps(self.on).await?;
        self.gaps.retain(|gap| holders.contains(&gap.body));
        let asked = self.questions.iter().flat_map(|file| [&file.question.by, &file.question.to]);
        let of_duties = self.plans.iter().flat_map(|page| &page.file.duties).flat_map(|(duty, stopped)| {
            [Some(&duty.from), Some(&duty.to), stopped.as_ref().map(|stopped| &stopped.agreed_by)]
        });
        let spoken_of: Vec<BodyId> =
            asked.chain(of_duties.flatten()).filter_map(|whom| whom.value()?.body).collect();
        for body in holders.into_iter().chain(spoken_of) {
            if !self.bodies.contains_key(&body)
                && let Some(named) = reader.named_body(body).await?
            {
                let (name, spoken) = named.name(language);
                self.bodies.insert(body, (name.to_owned(), spoken));
            }
        }
        Ok(())
    }

    async fn head(&mut self, reader: &Reader<'_>, id: SourceId) -> Result<Option<&SourceHead>, Error> {
        if !self.heads.contains_key(&id)
            && let Some(head) = reader.source_head(id).await?
        {
            self.spoken.insert(head.reference.clone(), head.language);
            self.heads.insert(id, head);
        }
        Ok(self.heads.get(&id))
    }

    async fn existed(&mut self, reader: &Reader<'_>, source: SourceId) -> Result<bool, Error> {
        let on = self.on;
        Ok(self.head(reader, source).await?.is_none_or(|head| head.dated.by(on)))
    }

    /// Learns the language of the paper an item stands in.
    async fn listen(&mut self, reader: &Reader<'_>, item: Reference) -> Result<(), Error> {
        let paper = item.source();
        if !self.spoken.contains_key(&paper)
            && let Some(head) = reader.source_named(paper.as_str()).await?
        {
            self.spoken.insert(paper, head.language);
        }
        Ok(())
    }

    async fn item(&mut self, reader: &Reader<'_>, reference: Reference, words: &str) -> Result<Text, Error> {
        self.listen(reader, reference.clone()).await?;
        Ok(self.text(&reference, words))
    }

    /// The words of an item on one line, which open its page.
    pub(super) fn text(&self, reference: &Reference, words: &str) -> Text {
        let language = self.spoken.get(&reference.source()).copied().unwrap_or_default();
        Text::new(line(words), language).to(format!("/{reference}"))
    }

    /// A source, where it is known.
    pub(super) fn source(&self, id: SourceId) -> Option<&SourceHead> {
        self.heads.get(&id)
    }

    /// The papers that are rested on, by their addresses.
    pub(super) fn papers(&self) -> Vec<&SourceHead> {
        let news = self.news.iter().map(|(_, news)| news.source);
        let plans = self.plans.iter().map(|page| page.file.plan.place.source);
        let heads = news.chain(plans).filter_map(|id| self.heads.get(&id));
        let by_reference: BTreeMap<&str, &SourceHead> =
            heads.map(|head| (head.reference.as_str(), head)).collect();
        by_reference.into_values().collect()
    }

    /// Whom a paper names: as printed, or by the body's own name where it was inferred or the words are withheld.
    pub(super) fn whom(&self, mention: &Mention, language: Language) -> Text {
        match mention.body.and_then(|id| self.bodies.get(&id)) {
            Some((name, spoken)) if mention.inferred.is_some() || mention.words == MARK => {
                Text::new(name.as_str(), *spoken)
            }
            _ => Text::new(mention.words.as_str(), language),
        }
    }

    /// A body by its own name; by what is printed where the record does not know it.
    pub(super) fn body(&self, mention: &Stated<Mention>, language: Language) -> Option<Text> {
        let mention = mention.value()?;
        match mention.body.and_then(|id| self.bodies.get(&id)) {
            Some((name, spoken)) => Some(Text::new(name.as_str(), *spoken)),
            None => Some(Text::new(mention.words.as_str(), language)),
        }
    }

    /// The name of a body.
    pub(super) fn name(&self, id: BodyId) -> Option<Text> {
        self.bodies.get(&id).map(|(name, spoken)| Text::new(name.as_str(), *spoken))
    }
}
