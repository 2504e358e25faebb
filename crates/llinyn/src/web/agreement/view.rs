//! What the pages of agreements show.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use llinyn_model::agreement::{Agreed, Force};
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::{AgreementId, BodyId, Reference};
use llinyn_model::signing::{Signing, SigningKind};
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
    /// What was said of it, the first first.
    pub(super) said: Vec<SourceLine>,
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
    pub(super) parties: Vec<Party>,
}

/// How a body stands to an agreement.
#[derive(Serialize)]
pub(super) struct Party {
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
        let protocols = reader.protocols(first.id).await?;
        let files: Vec<&AgreementFile> = std::iter::once(file).chain(&protocols).collect();
        let mut lines = lines(reader, &files, language, on).await?;
        if lines.is_empty() {
            return Ok(None);
        }
        let (own, protocols) = (lines.remove(0), lines);
        let parties = Signing::on(&file.signings, on);
        let mentions: Vec<&Mention> =
            parties.iter().flat_map(|party| std::iter::once(&party.by).chain(&party.class)).collect();
        let bodies = Bodies::of(reader, language, mentions.into_iter()).await?;
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
            parties: groups(reader, &parties, &bodies).await?,
            protocols,
            flows: flow::lines(reader, under, language, on).await?,
            circulations,
            said: file
                .said
                .iter()
                .map(|(_, source)| source)
                .filter(|source| source.dated.by(on))
                .map(SourceLine::from)
                .collect(),
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
        let Some(agreement) = standing(&file, on) else { continue };
        let Some(named) = named(&file, &agreement) else { continue };
        let parties = Signing::on(&file.signings, on);
        let Some(own) = parties.into_iter().find(|party| party.by.body == Some(body)) else { continue };
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
    let standing_now = |file: &&AgreementFile| {
        let agreement = standing(file, on)?;
        Some((file.first()?.0.id, named(file, &agreement)?, agreement, Signing::on(&file.signings, on)))
    };
    let said: Vec<_> = files.iter().filter_map(standing_now).collect();
    let keepers = said.iter().filter_map(|(_, _, agreement, _)| agreement.by.value());
    let bodies = Bodies::of(reader, language, keepers).await?;
    let mut names: HashMap<AgreementId, Named> =
        said.iter().map(|(id, named, _, _)| (*id, named.clone())).collect();
    for id in said.iter().filter_map(|(_, _, agreement, _)| agreement.under) {
        if !names.contains_key(&id)
            && let Some(file) = reader.agreement_of(id).await?
            && let Some(named) = standing(&file, on).and_then(|accord| named(&file, &accord))
        {
            names.insert(id, named);
        }
    }
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
        counts: counts(&parties.iter().map(|party| party.kind).collect::<Vec<_>>()),
    });
    Ok(lines.collect())
}

/// How many there are of each kind.
fn counts(kinds: &[SigningKind]) -> Vec<(SigningKind, usize)> {
    let count = |kind| (kind, kinds.iter().filter(|one| **one == kind).count());
    SigningKind::ALL.map(count).to_vec()
}

/// Those named one by one, then each class.
async fn groups(reader: &Reader<'_>, parties: &[Signing], bodies: &Bodies) -> Result<Vec<Group>, Error> {
    let mut heads: HashMap<_, Option<SourceLine>> = HashMap::new();
    for party in parties {
        if let Entry::Vacant(room) = heads.entry(party.place.source) {
            let head = reader.source_head(party.place.source).await?;
            room.insert(head.as_ref().map(SourceLine::from));
        }
    }
    let mut classes: Vec<Option<&Mention>> = vec![None];
    for class in parties.iter().filter_map(|party| party.class.as_ref()) {
        if !classes.iter().flatten().any(|known| known.body == class.body) {
            classes.push(Some(class));
        }
    }
    let line = |party: &Signing| Party {
        who: bodies.whom(&party.by),
        kind: party.kind,
        day: party.day,
        said: heads.get(&party.place.source).cloned().flatten(),
    };
    let mut groups = Vec::new();
    for class in classes {
        let is_one = |party: &&Signing| party.class.as_ref().map(|own| own.body) == class.map(|own| own.body);
        let own: Vec<&Signing> = parties.iter().filter(is_one).collect();
        if !own.is_empty() {
            groups.push(Group {
                class: class.map(|class| bodies.whom(class)),
                counts: counts(&own.iter().map(|party| party.kind).collect::<Vec<_>>()),
                parties: own.into_iter().map(line).collect(),
            });
        }
    }
    Ok(groups)
}
