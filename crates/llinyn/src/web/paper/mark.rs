//! Marks: everything the record holds of a paper, with the place where it stands and the page it leads to.

use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::passage::{Place, Span};
use serde::Serialize;

/// Something marked in a paper.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Mark {
    /// Its noun, as a key of messages: `recommendation`.
    pub(super) noun: &'static str,
    /// Its anchor in the page: `r14`.
    pub(super) id: String,
    /// What stands beside its noun: a number, or nothing.
    pub(super) number: Option<String>,
    /// What it amounts to, as list and name of a message: `grade`, `dated`.
    pub(super) tag: Option<(&'static str, &'static str)>,
    /// The page it leads to.
    pub(super) to: String,
    #[serde(skip)]
    pub(super) spans: Vec<Span>,
}

/// All marks of a paper, in the order of the text; of two that begin together the longer one first.
pub(super) fn marks(paper: &Paper) -> Vec<Mark> {
    let mut marks = Marks { paper, list: Vec::new() };
    marks.threads();
    marks.plans();
    marks.meetings();
    marks.others();
    let mut list = marks.list;
    list.sort_by_key(|mark| {
        let first = mark.spans.first().copied().unwrap_or_default();
        (first.start, std::cmp::Reverse(first.end))
    });
    list
}

struct Marks<'p> {
    paper: &'p Paper,
    list: Vec<Mark>,
}

impl Marks<'_> {
    fn threads(&mut self) {
        for noun in &self.paper.recommendations {
            let number = noun.number.value().cloned();
            self.add("recommendation", &noun.reference, &noun.place, number, None);
        }
        for noun in &self.paper.responses {
            let numbers: Vec<&str> = noun.answers.iter().map(|answer| answer.number.as_str()).collect();
            let tag = Some(("disposition", noun.disposition.name()));
            self.add("response", &noun.reference, &noun.place, Some(numbers.join(", ")), tag);
        }
        for noun in &self.paper.commitments {
            self.add("commitment", &noun.reference, &noun.place, None, Some(("grade", noun.grade.name())));
        }
        for noun in &self.paper.progress {
            self.add("progress", &noun.reference, &noun.place, None, Some(("claim", noun.claim.name())));
        }
        for noun in &self.paper.verifications {
            self.add(
                "verification",
                &noun.reference,
                &noun.place,
                None,
                Some(("verdict", noun.verdict.name())),
            );
        }
        for noun in &self.paper.evidence {
            self.add("evidence", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.interpretations {
            let tag = Some(("disposition", noun.disposition.name()));
            self.add("interpretation", &noun.reference, &noun.place, None, tag);
        }
        for noun in &self.paper.movings {
            self.add("moving", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.closures {
            self.add("closure", &noun.reference, &noun.place, None, Some(("closure", noun.kind.name())));
        }
    }

    fn plans(&mut self) {
        for file in &self.paper.plans {
            self.add("plan", &file.plan.reference, &file.plan.place, None, None);
            for noun in &file.objectives {
                self.add("objective", &noun.reference, &noun.place, Some(noun.position.to_string()), None);
            }
            for noun in &file.measures {
                self.add("measure", &noun.reference, &noun.place, None, None);
            }
            for (noun, _) in &file.duties {
                self.add("duty", &noun.reference, &noun.place, None, None);
            }
        }
    }

    fn meetings(&mut self) {
        for minutes in &self.paper.meetings {
            self.add("meeting", &minutes.meeting.reference, &minutes.meeting.place, None, None);
            for noun in &minutes.statements {
                let tag = Some(("strength", noun.strength.name()));
                self.add("statement", &noun.reference, &noun.place, None, tag);
            }
        }
    }

    fn others(&mut self) {
        for noun in &self.paper.findings {
            self.add("finding", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.questions {
            self.add("question", &noun.reference, &noun.place, noun.number.value().cloned(), None);
        }
        for noun in &self.paper.examples {
            self.add("example", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.themes {
            self.add("theme", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.outcomes {
            self.add("outcome", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.funds {
            self.add("fund", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.agreements {
            self.add("agreement", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.signings {
            let tag = Some(("signing", noun.kind.name()));
            self.add("signing", &noun.reference, &noun.place, None, tag);
        }
        for noun in &self.paper.flows {
            self.add("flow", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.voices {
            self.add("voice", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.feedbacks {
            self.add("feedback", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.written_answers {
            self.add("written_answer", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.judgements {
            let tag = Some(("answering", noun.answering.name()));
            self.add("judgement", &noun.reference, &noun.place, None, tag);
        }
        for (noun, _) in &self.paper.circulations {
            self.add("circulation", &noun.reference, &noun.place, None, None);
        }
        for noun in &self.paper.figures {
            self.add("figure", &noun.reference, &noun.place, None, None);
        }
        for rewording in &self.paper.rewordings {
            if let Some(root) = self.paper.elsewhere.get(&rewording.recommendation) {
                self.add("rewording", &root.reference, &rewording.place, None, None);
            }
        }
    }

    /// Adds a mark where the noun stands in this very paper; a plan may be named in several.
    fn add(
        &mut self,
        noun: &'static str,
        reference: &Reference,
        place: &Place,
        number: Option<String>,
        tag: Option<(&'static str, &'static str)>,
    ) {
        if place.source != self.paper.source.id || place.spans.is_empty() {
            return;
        }
        let (id, to) = (reference.last().to_owned(), format!("/{reference}"));
        self.list.push(Mark { noun, id, number, tag, to, spans: place.spans.clone() });
    }
}
