//! Who says that two things belong together, and why.

use llinyn_model::error::Error;
use llinyn_model::link::{Link, LinkReason};
use llinyn_model::{Language, Stated};
use llinyn_store::Reader;
use serde::Serialize;

use super::bodies::Bodies;
use super::shown::{Quote, Whom};

/// What somebody says of a link.
#[derive(Debug, Serialize)]
pub(super) struct Reason {
    pub(super) by: Stated<Whom>,
    /// Why, with the statement they say it in.
    pub(super) why: Quote,
}

/// What is said of each link, in order; none where nobody had to say it.
pub(super) async fn reasons<'l>(
    reader: &Reader<'_>,
    language: Language,
    links: impl Iterator<Item = Option<&'l Link>>,
) -> Result<Vec<Option<Reason>>, Error> {
    let said: Vec<Option<&LinkReason>> = links.map(|link| link?.said.as_ref()).collect();
    let by = said.iter().flatten().filter_map(|said| said.by.value());
    let bodies = Bodies::of(reader, language, by).await?;
    let mut reasons = Vec::with_capacity(said.len());
    for said in said {
        let Some(said) = said else {
            reasons.push(None);
            continue;
        };
        let source = reader.source_head(said.place.source).await?;
        let at = source.as_ref().map(|source| format!("/{}", source.reference)).unwrap_or_default();
        let spoken = source.map_or(language, |source| source.language);
        let why = Quote { text: said.reason.clone(), language: spoken, at };
        reasons.push(Some(Reason { by: bodies.stated(&said.by), why }));
    }
    Ok(reasons)
}
