//! Findings, consultations, counts, words, claims, verifications and notes; and the bodies the paper speaks of.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::circulation::{Circulation, Reply};
use llinyn_model::error::Error;
use llinyn_model::expectation::{ExpectationKind, Follows, of_progress, of_verification};
use llinyn_model::figure::Figure;
use llinyn_model::finding::Finding;
use llinyn_model::id::ExpectationId;
use llinyn_model::note::Note;
use llinyn_model::progress::Progress;
use llinyn_model::subject::Subject;
use llinyn_model::term::Term;
use llinyn_model::verification::Verification;
use llinyn_reading::About;

use super::draft::Draft;

impl Draft<'_> {
    /// What is left once the threads are there.
    pub(super) async fn rest(&mut self) -> Result<(), Error> {
        self.circulations();
        self.figures();
        self.terms();
        self.claims().await?;
        self.verifications().await?;
        self.notes();
        Ok(())
    }

    /// Resolves the names of the paper's own bodies once, the longest first, so that short forms find them.
    pub(super) async fn bodies_of_paper(&mut self) -> Result<(), Error> {
        let asked = self.reading.recommendations.iter().flat_map(|ask| &ask.what.addressees);
        let owners = self.reading.commitments.iter().filter_map(|promise| promise.what.owner.as_ref());
        let mut mentions: Vec<&Mention> = asked.chain(owners).collect();
        mentions.sort_by_key(|mention| std::cmp::Reverse(mention.words.len()));
        mentions.dedup_by_key(|mention| &mention.words);
        for mention in mentions {
            self.mention(mention, usize::MAX).await?;
        }
        self.bodies_printed().await
    }

    pub(super) async fn findings(&mut self) -> Result<(), Error> {
        for (at, proposed) in self.reading.findings.iter().enumerate() {
            let start = proposed.spans.first().map_or(0, |span| span.start);
            let mut about = Vec::with_capacity(proposed.what.about.len());
            for mention in &proposed.what.about {
                about.push(self.mention(mention, start).await?);
            }
            let finding = Finding {
                id: self.id(),
                reference: self.item(&format!("f{}", at + 1)),
                place: self.place(&proposed.spans),
                text: self.reading.words(&proposed.spans),
                about,
            };
            self.push(finding);
        }
        Ok(())
    }

    fn circulations(&mut self) {
        for (at, proposed) in self.reading.circulations.iter().enumerate() {
            let what = &proposed.what;
            let (id, reference) = (self.id(), self.item(&format!("u{}", at + 1)));
            let recipients = what.recipients.iter().map(Mention::printed).collect();
            let place = self.place(&proposed.spans);
            let named = (id, reference);
            self.push(Circulation::printed(named, place, what.what.clone(), what.purpose, recipients));
            for reply in &what.replies {
                let place = self.place(&reply.spans);
                self.push(Reply::printed(id, place, Mention::printed(reply.what.clone())));
            }
        }
    }

    fn figures(&mut self) {
        for (at, proposed) in self.reading.figures.iter().enumerate() {
            let figure = Figure {
                id: self.id(),
                reference: self.item(&format!("n{}", at + 1)),
                place: self.place(&proposed.spans),
                of: proposed.what.of.clone(),
                words: self.reading.words(&proposed.spans),
                value: proposed.what.value,
                bound: proposed.what.bound,
            };
            self.push(figure);
        }
    }

    fn terms(&mut self) {
        let mut seen = std::collections::HashSet::new();
        for proposed in &self.reading.terms {
            if seen.insert(proposed.what.word.clone()) {
                let (id, place) = (self.id(), self.place(&proposed.spans));
                self.push(Term {
                    id,
                    word: proposed.what.word.clone(),
                    meaning: proposed.what.meaning.clone(),
                    place,
                    language: None,
                    from: Stated::NotStated,
                    taken_from: None,
                });
            }
        }
    }

    /// A claim that something is done meets its delivery, and a check by someone else becomes owed.
    async fn claims(&mut self) -> Result<(), Error> {
        let by = self.stated(self.reading.paper.issuer.as_ref(), 0).await?;
        for (at, proposed) in self.reading.progress.iter().enumerate() {
            let Some(of) = self.about(&proposed.what.about).await? else { continue };
            let progress = Progress {
                id: self.id(),
                reference: self.item(&format!("g{}", at + 1)),
                place: self.place(&proposed.spans),
                of,
                by: by.clone(),
                claim: proposed.what.claim,
                words: self.reading.words(&proposed.spans),
            };
            let id = progress.id;
            let follows = of_progress(progress.claim, &self.open_kinds(of).await?);
            self.push(progress);
            self.follow(of, follows, id).await?;
        }
        Ok(())
    }

    /// What of the subject of a claim, a finding or a report is met, and what arises.
    pub(super) async fn follow(
        &mut self,
        of: Subject,
        follows: Follows,
        by: impl Into<Subject>,
    ) -> Result<(), Error> {
        let by = by.into();
        for kind in follows.meets {
            let over = match kind {
                ExpectationKind::Delivery => self.deliveries(of).await?,
                _ => self.open(of, *kind).await?,
            };
            for owed in over {
                self.met(owed, by);
            }
        }
        if let Some(arising) = follows.arises {
            self.arises(of, arising);
        }
        Ok(())
    }

    /// The kinds of what is owed for a subject.
    async fn open_kinds(&self, of: Subject) -> Result<Vec<ExpectationKind>, Error> {
        let mut kinds = Vec::new();
        for kind in [ExpectationKind::Check, ExpectationKind::Recheck] {
            if !self.open(of, kind).await?.is_empty() {
                kinds.push(kind);
            }
        }
        Ok(kinds)
    }

    /// Open deliveries of a commitment; of a recommendation, those of what was promised for it alone.
    async fn deliveries(&self, of: Subject) -> Result<Vec<ExpectationId>, Error> {
        let mut open = self.open(of, ExpectationKind::Delivery).await?;
        if let Subject::Recommendation(recommendation) = of {
            open.extend(self.reader.open_deliveries(recommendation).await?);
            open.retain(|id| !self.ended_here(*id));
        }
        Ok(open)
    }

    /// What someone else found meets what it can, and leaves the rest owed.
    async fn verifications(&mut self) -> Result<(), Error> {
        let by = self.stated(self.reading.paper.issuer.as_ref(), 0).await?;
        for (at, proposed) in self.reading.verifications.iter().enumerate() {
            let Some(of) = self.about(&proposed.what.about).await? else { continue };
            let verification = Verification {
                id: self.id(),
                reference: self.item(&format!("v{}", at + 1)),
                place: self.place(&proposed.spans),
                of,
                by: by.clone(),
                method: Stated::NotStated,
                verdict: proposed.what.verdict,
                words: self.reading.words(&proposed.spans),
            };
            let id = verification.id;
            let follows = of_verification(verification.verdict, &self.open_kinds(of).await?);
            self.push(verification);
            self.follow(of, follows, id).await?;
        }
        Ok(())
    }

    async fn about(&mut self, about: &About) -> Result<Option<Subject>, Error> {
        Ok(match about {
            About::Recommendation(at) => self.asks.get(*at).copied().map(Subject::from),
            About::Commitment(at) => self.commitments.get(*at).copied().flatten().map(Subject::from),
            About::Numbered(number) => self.by_number(number).await?.map(|ask| Subject::from(ask.id)),
        })
    }

    fn notes(&mut self) {
        for problem in &self.reading.problems {
            let (id, place) = (self.id(), self.place(&problem.spans));
            self.push(Note { id, code: problem.code.to_owned(), place, about: problem.about.clone() });
        }
    }
}
