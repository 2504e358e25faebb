//! What the record holds of an item: findings, answers, counts.

use llinyn_model::error::Error;
use llinyn_model::figure::{Bound, Figure};
use llinyn_model::finding::Finding;
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::response::Response;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{Count, Counted, Reader};
use serde::Serialize;

use crate::web::bodies::Bodies;
use crate::web::list::ListRow;
use crate::web::reason::{Reason, reasons};
use crate::web::shown::{Quote, SourceLine, Whom};

/// An item of a paper.
#[derive(Debug, Serialize)]
pub(super) struct ItemView {
    pub(super) reference: Reference,
    /// Its noun, as a key of messages.
    pub(super) noun: &'static str,
    pub(super) number: Option<String>,
    pub(super) source: SourceLine,
    pub(super) quote: Quote,
    pub(super) facts: Vec<(&'static str, Fact)>,
    /// What hangs on it, under the key of a heading.
    pub(super) lists: Vec<(&'static str, Vec<ListRow>)>,
    /// Of a figure: itself and all others for the same count, none of them chosen.
    pub(super) counts: Vec<CountLine>,
    /// Whether more is tied to it than is shown.
    pub(super) more: bool,
}

/// A figure beside others for the same count.
#[derive(Debug, Serialize)]
pub(super) struct CountLine {
    pub(super) reference: Reference,
    /// The words as printed.
    pub(super) words: String,
    pub(super) value: i64,
    pub(super) bound: Bound,
    pub(super) source: SourceLine,
    /// The passage it stands in.
    pub(super) passage: Quote,
    /// Whether it only stands in the same paper, with the same word.
    pub(super) same_word: bool,
    /// Who says that it counts the same, and why.
    pub(super) said: Vec<Reason>,
}

/// Something the record holds of an item.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fact {
    /// Whom it names.
    Whom(Vec<Whom>),
    /// Words as printed.
    Printed(Stated<String>),
    /// One of a closed list, as list and name of a message.
    Named(&'static str, &'static str),
    /// A number.
    Number(i64),
}

impl ItemView {
    /// Whether the papers do not agree about the count.
    pub(super) fn disagree(&self) -> bool {
        let mut same = self.counts.iter().filter(|count| !count.same_word);
        same.next()
            .is_some_and(|first| same.any(|other| (other.value, other.bound) != (first.value, first.bound)))
    }

    /// Whether somebody says that another figure counts the same.
    pub(super) fn is_linked(&self) -> bool {
        self.counts.iter().filter(|count| !count.same_word).count() > 1
    }

    /// The item of this reference; none where the paper has none.
    pub(super) async fn new(
        reader: &Reader<'_>,
        paper: &Paper,
        reference: &Reference,
        language: Language,
        on: Day,
    ) -> Result<Option<ItemView>, Error> {
        let maker = Maker { paper, bodies: Bodies::known(language, paper.bodies.values()) };
        if let Some(noun) = paper.responses.iter().find(|noun| noun.reference == *reference) {
            return maker.response(reader, noun).await.map(Some);
        }
        let finding = paper.findings.iter().find(|noun| noun.reference == *reference);
        if let Some(noun) = paper.figures.iter().find(|noun| noun.reference == *reference) {
            return maker.figure(reader, noun, (language, on)).await.map(Some);
        }
        Ok(finding.map(|noun| maker.finding(noun)))
    }
}

async fn count_line(reader: &Reader<'_>, count: Count, language: Language) -> Result<CountLine, Error> {
    let said = match &count.counted {
        Counted::Same(links) => reasons(reader, language, links).await?,
        Counted::Itself | Counted::SameWord => Vec::new(),
    };
    Ok(CountLine {
        passage: Quote::new(&count.passage, count.source.language, &count.figure.reference),
        reference: count.figure.reference,
        words: count.figure.words,
        value: count.figure.value,
        bound: count.figure.bound,
        source: SourceLine::from(&count.source),
        same_word: count.counted == Counted::SameWord,
        said,
    })
}

struct Maker<'p> {
    paper: &'p Paper,
    bodies: Bodies,
}

impl Maker<'_> {
    fn item(&self, noun: &'static str, reference: &Reference, text: &str) -> ItemView {
        ItemView {
            reference: reference.clone(),
            noun,
            number: None,
            source: SourceLine::from(&self.paper.source.head()),
            quote: Quote::new(text, self.paper.source.language, reference),
            facts: Vec::new(),
            lists: Vec::new(),
            counts: Vec::new(),
            more: false,
        }
    }

    fn finding(&self, finding: &Finding) -> ItemView {
        let mut item = self.item("finding", &finding.reference, &finding.text);
        item.facts.push(("finding-about", Fact::Whom(self.bodies.all(&finding.about))));
        item
    }

    async fn figure(
        &self,
        reader: &Reader<'_>,
        figure: &Figure,
        (language, on): (Language, Day),
    ) -> Result<ItemView, Error> {
        let mut item = self.item("figure", &figure.reference, &figure.words);
        item.facts.push(("figure-value", Fact::Number(figure.value)));
        item.facts.push(("figure-bound", Fact::Named("bound", figure.bound.name())));
        let counts = reader.counts(figure, on).await?;
        item.more = counts.more;
        for count in counts.found {
            item.counts.push(count_line(reader, count, language).await?);
        }
        Ok(item)
    }

    async fn response(&self, reader: &Reader<'_>, response: &Response) -> Result<ItemView, Error> {
        use llinyn_model::commitment::MadeIn;
        let mut item = self.item("response", &response.reference, &response.text);
        let by = response.by.value().map(|by| self.bodies.whom(by));
        item.facts.push(("response-by", Fact::Whom(by.into_iter().collect())));
        item.facts.push(("response-reading", Fact::Named("disposition", response.disposition.name())));
        item.facts.push(("response-words", Fact::Printed(response.words.clone())));
        item.facts.push(("response-money", Fact::Named("money", response.money.reading.name())));
        item.facts.push(("response-money-words", Fact::Printed(response.money.words.clone())));
        let mut asks = Vec::with_capacity(response.answers.len());
        for answer in &response.answers {
            let place = match answer.recommendation {
                Some(id) => reader.place(id.into()).await?,
                None => None,
            };
            asks.push(match place {
                Some((reference, text)) => self.row(&reference, &format!("{}: {text}", answer.number)),
                None => ListRow {
                    text: answer.number.clone(),
                    tag: Some(("answer", "unlinked")),
                    ..ListRow::default()
                },
            });
        }
        item.lists.push(("response-answers", asks));
        let made =
            self.paper.commitments.iter().filter(|promise| promise.made_in == MadeIn::Response(response.id));
        let promises = made.map(|promise| ListRow {
            tag: Some(("grade", promise.grade.name())),
            ..self.row(&promise.reference, &promise.text)
        });
        item.lists.push(("response-promises", promises.collect()));
        Ok(item)
    }

    fn row(&self, reference: &Reference, text: &str) -> ListRow {
        ListRow {
            address: Some(format!("/{reference}")),
            text: text.to_owned(),
            language: Some(self.paper.source.language),
            ..ListRow::default()
        }
    }
}
