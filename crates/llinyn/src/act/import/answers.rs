//! Responses, tied to the recommendations they answer.

use llinyn_model::Stated;
use llinyn_model::error::Error;
use llinyn_model::expectation::{ExpectationKind, of_response};
use llinyn_model::fold;
use llinyn_model::id::RecommendationId;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::{Answer, Disposition, Response};
use llinyn_reading::{MadeIn, Proposed};

use super::draft::Draft;

impl Draft<'_> {
    /// The responses of the paper.
    pub(super) async fn answers(&mut self) -> Result<(), Error> {
        let earlier = match self.earlier.clone() {
            Some(earlier) => self.reader.responses_in(&earlier).await?,
            None => Vec::new(),
        };
        for (at, response) in self.reading.responses.iter().enumerate() {
            let text = self.reading.words(&response.spans);
            let held = earlier
                .iter()
                .find(|before| fold::text(&before.text) == fold::text(&text))
                .map(|before| before.id);
            let id = match held {
                Some(id) => id,
                None => self.new_answer(at, response, text).await?,
            };
            self.answers.push(Some(id));
        }
        Ok(())
    }

    async fn new_answer(
        &mut self,
        at: usize,
        proposed: &Proposed<llinyn_reading::Response>,
        text: String,
    ) -> Result<llinyn_model::id::ResponseId, Error> {
        let start = proposed.spans.first().map_or(0, |span| span.start);
        let mut answers = Vec::with_capacity(proposed.what.answers.len());
        for answered in &proposed.what.answers {
            let (recommendation, parts_met) = match answered.recommendation.and_then(|at| self.asks.get(at)) {
                Some(id) => (Some(*id), answered.parts_met.clone()),
                None => match self.by_number(&answered.number).await? {
                    Some(ask) => (Some(ask.id), llinyn_reading::parts_met(&ask.parts, &text)),
                    None => (None, Vec::new()),
                },
            };
            answers.push(Answer { number: answered.number.clone(), recommendation, parts_met });
        }
        let response = Response {
            id: self.id(),
            reference: self.item(&format!("b{}", at + 1)),
            place: self.place(&proposed.spans),
            by: self.stated(proposed.what.by.as_ref(), start).await?,
            answers,
            words: Stated::or_not_stated(proposed.what.raw.clone()),
            disposition: proposed.what.disposition,
            money: proposed.what.money.clone(),
            text,
        };
        let (id, refused) = (response.id, response.disposition == Disposition::Rejected);
        let promised = self
            .reading
            .commitments
            .iter()
            .filter(|promise| promise.what.made_in == MadeIn::Response(at))
            .count();
        let owed = of_response(&response, promised);
        let answered: Vec<RecommendationId> =
            response.answers.iter().filter_map(|answer| answer.recommendation).collect();
        self.push(response);
        for ask in answered.iter().copied() {
            for expectation in self.open(ask, ExpectationKind::Response).await? {
                self.met(expectation, id);
            }
        }
        for ask in answered.iter().filter(|_| refused) {
            self.arises_undated(*ask, ExpectationKind::Closure, Stated::NotStated);
        }
        for arising in owed {
            self.arises(id, arising);
        }
        Ok(id)
    }

    /// The recommendation of a number in the report this paper is about, where the record holds that report.
    pub(super) async fn by_number(&mut self, number: &str) -> Result<Option<Recommendation>, Error> {
        let wanted = fold::text(number);
        let numbered = |ask: &&Recommendation| ask.number.value().is_some_and(|no| fold::text(no) == wanted);
        Ok(self.asked().await?.iter().find(numbered).cloned())
    }
}
