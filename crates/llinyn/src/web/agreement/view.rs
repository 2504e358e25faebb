//! What the pages of agreements show.

use std::collections::HashMap;
use std::iter::once;

use llinyn_model::agreement::{Agreed, Force, Says};
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::{AgreementId, BodyId, Reference};
use llinyn_model::signing::{Party, Signing, SigningKind};
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{AgreementFile, Reader};
use serde::Serialize;

use super::standing;
use crate::web::bodies::Bodies;
use crate::web::circulation;
use crate::web::flow::{self, FlowLine};
use crate::web::list::ListRow;
use crate::web::shown::{Quote, SourceLine, Whom};

/// An agreement as it stands on a day, in a line.
#[derive(Serialize)]
pub(super) struct AgreementLine {
    pub(super) reference: Reference,
    pub(super) text: String,
    pub(super) language: Language,
    /// The agreement it is made under.
    pub(super) under: Option<Named>,
    pub(super) by: Stated<Whom>,
    pub(super) from: Day,
    pub(super) until: Stated<Day>,
    pub(super) review: Stated<Day>,
    pub(super) force: Force,
    /// How many stand how; its page has them one by one.
    pub(super) counts: Vec<(SigningKind, usize)>,
}

/// The name of an agreement, which leads to it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct Named {
    pub(in crate::web) reference: Reference,
    pub(in crate::web) text: String,
    pub(in crate::web) language: Language,
}

#[derive(Serialize)]
pub(super) struct AgreementView {
    pub(super) agreement: AgreementLine,
    pub(super) quote: Quote,
    /// The paper that holds its wording.
    pub(super) paper: Option<SourceLine>,
    /// How bodies stand to it: those named one by one, then each class that was asked.
    pub(super) parties: Vec<Group>,
    pub(super) protocols: Vec<AgreementLine>,
    /// What relies on it.
    pub(super) flows: Vec<FlowLine>,
    /// Where its paper was sent round.
    pub(super) circulations: Vec<ListRow>,
    /// Whether anything was said of it by the day.
    pub(super) existed: bool,
    /// What was said of it, the first first.
    pub(super) said: Vec<Said>,
}

/// One statement about an agreement.
#[derive(Serialize)]
pub(super) struct Said {
    pub(super) source: SourceLine,
    /// Its last day, and the day of its next review, as they are from then on.
    pub(super) until: Stated<Day>,
    pub(super) review: Stated<Day>,
    /// What a review found; none where it was made.
    pub(super) words: Option<String>,
}

#[derive(Serialize)]
pub(super) struct AgreementsView {
    pub(super) agreements: Vec<AgreementLine>,
    /// Where the next page begins.
    pub(super) after: Option<i64>,
}

/// Bodies that were asked together.
#[derive(Serialize)]
pub(super) struct Group {
    /// The class they were asked as; none for those named one by one.
    pub(super) class: Option<Whom>,
    pub(super) counts: Vec<(SigningKind, usize)>,
    pub(super) parties: Vec<PartyLine>,
}

/// How a body stands to an agreement, in a line.
#[derive(Serialize)]
pub(super) struct PartyLine {
    pub(super) who: Whom,
    pub(super) kind: SigningKind,
    /// Since when.
    pub(super) day: Day,
    pub(super) said: Option<SourceLine>,
}

/// An agreement a body has to do with, and how it stands to that.
#[derive(Serialize)]
pub(in crate::web) struct PartyOf {
    pub(in crate::web) agreement: Named,
    pub(in crate::web) kind: SigningKind,
    pub(in crate::web) day: Day,
    pub(in crate::web) force: Force,
}

impl AgreementView {
    /// The view of an agreement on a day; none where nothing is said of it.
    pub(super) async fn new(
        reader: &Reader<'_>,
        file: &AgreementFile,
        language: Language,
        on: Day,
    ) -> Result<Option<AgreementView>, Error> {
        let (Some(agreement), Some((first, source))) = (standing(file, on), file.first()) else {
            return Ok(None);
        };
        let mut protocols = reader.protocols(first.id).await?;
        protocols.retain(|protocol| protocol.on(on).is_some());
        let files: Vec<&AgreementFile> = once(file).chain(&protocols).collect();
        let mut lines = lines(reader, &files, language, on).await?;
        if lines.is_empty() {
            return Ok(None);
        }
        let (own, protocols) = (lines.remove(0), lines);
        let parties = Signing::on(&file.signings, on);
        let named =
            parties.iter().flat_map(|party| once(&party.said.by).chain(party.classes.iter().copied()));
        let named: Vec<&Mention> = named.collect();
        let bodies = Bodies::of(reader, language, named.into_iter()).await?;
        let (paper, circulations) = match agreement.paper {
            Some(paper) => (
                reader.source_head(paper).await?,
                circulation::rows(reader, reader.circulations_of(paper).await?, language, on).await?,
            ),
            None => (None, Vec::new()),
        };
        let under = reader.flows_under(first.id).await?;
        Ok(Some(AgreementView {
            quote: Quote::new(&agreement.text, source.language, &first.reference),
            paper: paper.as_ref().map(SourceLine::from),
            parties: groups(file, &parties, &bodies),
            protocols,
            flows: flow::lines(reader, under, language, on).await?,
            circulations,
            existed: file.on(on).is_some(),
            said: said(reader, file, on).await?,
            agreement: own,
        }))
    }
}

impl AgreementsView {
    pub(super) async fn new(
        reader: &Reader<'_>,
        files: &[AgreementFile],
        language: Language,
        on: Day,
    ) -> Result<AgreementsView, Error> {
        let said_by_then: Vec<&AgreementFile> = files.iter().filter(|file| file.on(on).is_some()).collect();
        Ok(AgreementsView { agreements: lines(reader, &said_by_then, language, on).await?, after: None })
    }
}

/// The agreements a body was asked to sign, signed, refused or left by a day.
pub(in crate::web) async fn of_body(
    reader: &Reader<'_>,
    body: BodyId,
    on: Day,
) -> Result<Vec<PartyOf>, Error> {
    let mut all = Vec::new();
    for file in reader.agreements_of(body).await? {
        let Some(agreement) = file.on(on) else { continue };
        let Some(named) = named(&file, &agreement) else { continue };
        let parties = Signing::on(&file.signings, on);
        let own = parties.iter().map(|party| party.said).find(|said| said.by.body == Some(body));
        let Some(own) = own else { continue };
        all.push(PartyOf { agreement: named, kind: own.kind, day: own.day, force: agreement.force(on) });
    }
    Ok(all)
}

/// The name of an agreement, with the address of the first statement about it.
pub(in crate::web) fn named(file: &AgreementFile, agreement: &Agreed) -> Option<Named> {
    let (first, source) = file.first()?;
    let (reference, text) = (first.reference.clone(), agreement.text.clone());
    Some(Named { reference, text, language: source.language })
}

/// Agreements in lines. What they share is looked up once.
async fn lines(
    reader: &Reader<'_>,
    files: &[&AgreementFile],
    language: Language,
    on: Day,
) -> Result<Vec<AgreementLine>, Error> {
    let said = files.iter().copied().filter_map(|file| {
        let agreement = standing(file, on)?;
        Some((file.first()?.0.id, named(file, &agreement)?, agreement, Signing::on(&file.signings, on)))
    });
    let said: Vec<_> = said.collect();
    let keepers = said.iter().filter_map(|(_, _, agreement, _)| agreement.by.value());
    let bodies = Bodies::of(reader, language, keepers).await?;
    let mut names: HashMap<AgreementId, Named> =
        said.iter().map(|(id, named, _, _)| (*id, named.clone())).collect();
    let above = said.iter().filter_map(|(_, _, agreement, _)| agreement.under);
    let above: Vec<AgreementId> = above.filter(|id| !names.contains_key(id)).collect();
    let above = reader.agreements_among(&above).await?;
    names.extend(
        above.iter().filter_map(|file| Some((file.first()?.0.id, named(file, &standing(file, on)?)?))),
    );
    let lines = said.into_iter().map(|(_, named, agreement, parties)| AgreementLine {
        reference: named.reference,
        text: named.text,
        language: named.language,
        under: agreement.under.and_then(|id| names.get(&id).cloned()),
        by: bodies.stated(&agreement.by),
        from: agreement.from,
        force: agreement.force(on),
        until: agreement.until,
        review: agreement.review,
        counts: counts(&parties.iter().collect::<Vec<_>>()),
    });
    Ok(lines.collect())
}

/// How many there are of each kind.
fn counts(parties: &[&Party<'_>]) -> Vec<(SigningKind, usize)> {
    let count = |kind| (kind, parties.iter().filter(|party| party.said.kind == kind).count());
    SigningKind::ALL.map(count).to_vec()
}

/// Those named one by one, then each class; a body of two classes stands in both.
fn groups(file: &AgreementFile, parties: &[Party<'_>], bodies: &Bodies) -> Vec<Group> {
    let mut classes: Vec<Option<&Mention>> = vec![None];
    for class in parties.iter().flat_map(|party| party.classes.iter().copied()) {
        if !classes.iter().flatten().any(|known| known.body == class.body) {
            classes.push(Some(class));
        }
    }
    let line = |party: &&Party<'_>| PartyLine {
        who: bodies.whom(&party.said.by),
        kind: party.said.kind,
        day: party.said.day,
        said: file.signed_in.get(&party.said.place.source).map(SourceLine::from),
    };
    let group = |class: Option<&Mention>| {
        let is_one = |party: &&Party<'_>| match class {
            Some(class) => party.is_one_of(class),
            None => party.classes.is_empty(),
        };
        let own: Vec<&Party<'_>> = parties.iter().filter(is_one).collect();
        Group {
            class: class.map(|class| bodies.whom(class)),
            counts: counts(&own),
            parties: own.iter().map(line).collect(),
        }
    };
    classes.into_iter().map(group).filter(|group| !group.parties.is_empty()).collect()
}

/// What was said of an agreement by a day.
async fn said(reader: &Reader<'_>, file: &AgreementFile, on: Day) -> Result<Vec<Said>, Error> {
    let mut rows = Vec::new();
    for (agreement, source) in file.said.iter().filter(|(_, source)| source.dated.by(on)) {
        let (until, review, words) = match &agreement.says {
            Says::Agreed(agreed) => (&agreed.until, &agreed.review, None),
            Says::Reviewed { until, review, .. } => (until, review, reader.words_at(&agreement.place).await?),
        };
        let (source, until, review) = (SourceLine::from(source), until.clone(), review.clone());
        rows.push(Said { source, until, review, words });
    }
    Ok(rows)
}
