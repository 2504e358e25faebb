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

/// What is said of links, in order; nothing of those that nobody had to say.
pub(super) async fn reasons(
    reader: &Reader<'_>,
    language: Language,
    links: &[Link],
) -> Result<Vec<Reason>, Error> {
    let said: Vec<&LinkReason> = links.iter().filter_map(|link| link.said.as_ref()).collect();
    let bodies = Bodies::of(reader, language, said.iter().filter_map(|said| said.by.value())).await?;
    let mut reasons = Vec::with_capacity(said.len());
    for said in said {
        let source = reader.source_head(said.place.source).await?;
        let at = source.as_ref().map(|source| format!("/{}", source.reference)).unwrap_or_default();
        let spoken = source.map_or(language, |source| source.language);
        let why = Quote { text: said.reason.clone(), language: spoken, at };
        reasons.push(Reason { by: bodies.stated(&said.by), why });
    }
    Ok(reasons)
}
