//! Commitments, what they are owed, and which of them promise one event twice.

use llinyn_model::Stated;
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::expectation::of_commitment;
use llinyn_model::fold;
use llinyn_model::link::{Link, LinkKind};
use llinyn_reading::{MadeIn as ReadIn, Proposed};

use super::draft::Draft;

impl Draft<'_> {
    /// The commitments of the paper.
    pub(super) async fn promises(&mut self) -> Result<(), Error> {
        let earlier = match self.earlier.clone() {
            Some(earlier) => self.reader.commitments_in(&earlier).await?,
            None => Vec::new(),
        };
        let mut made: Vec<Commitment> = Vec::new();
        for (at, promise) in self.reading.commitments.iter().enumerate() {
            let text = self.reading.words(&promise.spans);
            if let Some(held) = earlier.iter().find(|before| fold::text(&before.text) == fold::text(&text)) {
                self.commitments.push(Some(held.id));
                continue;
            }
            let commitment = self.promise(at, promise, text).await?;
            self.commitments.push(Some(commitment.id));
            made.push(commitment);
        }
        self.same_events(&made);
        Ok(())
    }

    async fn promise(
        &mut self,
        at: usize,
        promise: &Proposed<llinyn_reading::Commitment>,
        text: String,
    ) -> Result<Commitment, Error> {
        let start = promise.spans.first().map_or(0, |span| span.start);
        let mut contributors = Vec::with_capacity(promise.what.contributors.len());
        for contributor in &promise.what.contributors {
            contributors.push(self.mention(contributor, start).await?);
        }
        let commitment = Commitment {
            id: self.id(),
            reference: self.item(&format!("c{}", at + 1)),
            place: self.place(&promise.spans),
            made_in: self.made_in(promise.what.made_in),
            text,
            owner: self.stated(promise.what.owner.as_ref(), start).await?,
            contributors,
            horizon: promise.what.horizon.clone(),
            grade: promise.what.grade,
            waits_on: Stated::or_not_stated(promise.what.waits_on.clone()),
            cost: Stated::NotStated,
        };
        let owed = of_commitment(&commitment);
        self.push(commitment.clone());
        self.arises(commitment.id, owed);
        Ok(commitment)
    }

    fn made_in(&self, read: ReadIn) -> MadeIn {
        let made = match read {
            ReadIn::Response(at) => self.answers.get(at).copied().flatten().map(MadeIn::Response),
            ReadIn::Question(at) => self.questions.get(at).copied().map(MadeIn::Question),
            ReadIn::Plan(at, ask) => {
                let ask = ask.and_then(|ask| self.asks.get(ask)).copied();
                self.plans.get(at).map(|plan| MadeIn::Plan(*plan, ask))
            }
            ReadIn::Statement(at) => self.statements.get(at).copied().map(MadeIn::Statement),
            ReadIn::Decision(at) => self.decisions.get(at).copied().map(MadeIn::Statement),
            ReadIn::Paper => None,
        };
        made.unwrap_or(MadeIn::Paper)
    }

    /// One event promised twice is linked, not counted twice: somebody else's work, of one owner, in words that share
    /// a telling pair ("final report", "overview results").
    fn same_events(&mut self, made: &[Commitment]) {
        let others: Vec<&Commitment> =
            made.iter().filter(|promise| promise.grade == Grade::SomeoneElses).collect();
        let mut links = Vec::new();
        for (at, first) in others.iter().enumerate() {
            for second in others.iter().skip(at + 1) {
                let owner = |promise: &Commitment| promise.owner.value().and_then(|owner| owner.body);
                let same_owner = owner(first).is_some() && owner(first) == owner(second);
                if same_owner && share_pair(&first.text, &second.text) {
                    links.push((first.id, second.id));
                }
            }
        }
        for (first, second) in links {
            let id = self.id();
            self.push(Link {
                id,
                kind: LinkKind::SameEvent,
                from: second.into(),
                to: first.into(),
                inferred: true,
                said: None,
            });
        }
    }
}

/// Whether two texts share two words in a row that both carry meaning.
fn share_pair(a: &str, b: &str) -> bool {
    let pairs = |text: &str| {
        let words = fold::words(text);
        let telling = |word: &String| {
            word.len() > 4
                && !matches!(
                    word.as_str(),
                    "children" | "welsh" | "safeguarding" | "forum" | "assembly" | "government"
                )
        };
        words.windows(2).filter(|pair| pair.iter().all(telling)).map(<[String]>::to_vec).collect::<Vec<_>>()
    };
    let theirs = pairs(b);
    pairs(a).iter().any(|pair| theirs.contains(pair))
}
