//! Recommendations: new ones, ones the record already holds and this paper prints again, ones it words otherwise.

use llinyn_model::Stated;
use llinyn_model::error::Error;
use llinyn_model::expectation::of_recommendation;
use llinyn_model::fold;
use llinyn_model::id::RecommendationId;
use llinyn_model::recommendation::{Recommendation, Rewording};
use llinyn_model::source::SourceKind;
use llinyn_reading::{Proposed, Recommendation as Ask};

use super::draft::Draft;

impl Draft<'_> {
    /// The findings and the recommendations of the paper.
    pub(super) async fn asks(&mut self) -> Result<(), Error> {
        self.findings().await?;
        let mut used = std::collections::HashMap::new();
        let earlier = match self.earlier.clone() {
            Some(earlier) => self.reader.recommendations_in(&earlier).await?,
            None => Vec::new(),
        };
        for (at, ask) in self.reading.recommendations.iter().enumerate() {
            let text = self.reading.words(&ask.spans);
            let id = match self.held(ask, &text, &earlier).await? {
                Some(id) => id,
                None => self.new_ask(at, ask, text, &mut used).await?,
            };
            self.asks.push(id);
        }
        Ok(())
    }

    /// The recommendation the record already holds: of the version before, or printed again by an answer.
    async fn held(
        &mut self,
        ask: &Proposed<Ask>,
        text: &str,
        earlier: &[Recommendation],
    ) -> Result<Option<RecommendationId>, Error> {
        let number = ask.what.number.as_deref();
        if let Some(before) = earlier
            .iter()
            .find(|before| number.is_some() && before.number.value().map(String::as_str) == number)
        {
            if fold::text(&before.text) != fold::text(text) {
                let place = self.place(&ask.spans);
                self.push(Rewording { recommendation: before.id, place, text: text.to_owned() });
            }
            return Ok(Some(before.id));
        }
        if let Some(before) = earlier.iter().find(|before| fold::text(&before.text) == fold::text(text)) {
            return Ok(Some(before.id));
        }
        // Only a paper that answers or follows up prints another's recommendations; two reports that ask the same
        // are two asks.
        if !matches!(
            self.reading.paper.kind,
            SourceKind::GovernmentResponse
                | SourceKind::ProgressReport
                | SourceKind::ActionPlan
                | SourceKind::InspectionReport
        ) {
            return Ok(None);
        }
        let wanted = fold::text(text);
        let asked = self.asked().await?.iter().filter(|asked| fold::text(&asked.text) == wanted);
        let mut same: Vec<Recommendation> = asked.cloned().collect();
        if same.is_empty() {
            same = self.reader.recommendations_worded(text).await?;
        }
        let held =
            same.iter().find(|held| held.number.value().map(String::as_str) == number).or(same.first());
        Ok(held.map(|held| held.id))
    }

    async fn new_ask(
        &mut self,
        at: usize,
        ask: &Proposed<Ask>,
        text: String,
        used: &mut std::collections::HashMap<String, u32>,
    ) -> Result<RecommendationId, Error> {
        let start = ask.spans.first().map_or(0, |span| span.start);
        let mut addressees = Vec::with_capacity(ask.what.addressees.len());
        for addressee in &ask.what.addressees {
            addressees.push(self.mention(addressee, start).await?);
        }
        let recommendation = Recommendation {
            id: self.id(),
            reference: self.item(&item_name(ask.what.number.as_deref(), at, used)),
            place: self.place(&ask.spans),
            number: Stated::or_not_stated(ask.what.number.clone()),
            position: u32::try_from(at + 1).unwrap_or(u32::MAX),
            role: ask.what.role,
            text,
            parts: ask.what.parts.clone(),
            asker: self.stated(ask.what.asker.as_ref(), start).await?,
            addressees,
        };
        let id = recommendation.id;
        let owed = of_recommendation(&recommendation);
        self.push(recommendation);
        self.arises(id, owed);
        Ok(id)
    }
}

/// The last part of a recommendation's address: `r7`, `r4a-ii`, `r12` by its place where it has no number; a number
/// that recurs in the paper gets a mark.
fn item_name(number: Option<&str>, at: usize, used: &mut std::collections::HashMap<String, u32>) -> String {
    let number = number.map(|number| fold::words(number).join("-")).filter(|number| !number.is_empty());
    let name = format!("r{}", number.unwrap_or_else(|| (at + 1).to_string()));
    let times = used.entry(name.clone()).or_insert(0);
    *times += 1;
    if *times == 1 { name } else { format!("{name}-{times}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_recommendations() {
        let mut used = std::collections::HashMap::new();
        let names: Vec<String> = [Some("7"), Some("4a) ii"), None, Some("7"), Some("10.1")]
            .into_iter()
            .enumerate()
            .map(|(at, number)| item_name(number, at, &mut used))
            .collect();
        assert_eq!(names, ["r7", "r4a-ii", "r3", "r7-2", "r10-1"]);
    }
}
