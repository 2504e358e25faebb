//! The bodies a page names, looked up once each.

use std::collections::HashMap;

use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::BodyId;
use llinyn_model::paper::NamedBody;
use llinyn_model::passing::Passing;
use llinyn_model::{Language, Stated};
use llinyn_store::Reader;

use super::shown::{BodyLink, Passed, Whom};

/// The bodies of a page.
pub(super) struct Bodies {
    known: HashMap<BodyId, BodyLink>,
}

impl Bodies {
    /// Looks up the bodies of all mentions.
    pub(super) async fn of<'m>(
        reader: &Reader<'_>,
        language: Language,
        mentions: impl Iterator<Item = &'m Mention>,
    ) -> Result<Bodies, Error> {
        let mut known = HashMap::new();
        for id in mentions.filter_map(|mention| mention.body) {
            if !known.contains_key(&id)
                && let Some(body) = reader.named_body(id).await?
            {
                known.insert(id, link(&body, language));
            }
        }
        Ok(Bodies { known })
    }

    /// The bodies of a paper, which are already there.
    pub(super) fn known<'b>(language: Language, bodies: impl Iterator<Item = &'b NamedBody>) -> Bodies {
        Bodies { known: bodies.map(|body| (body.body.id, link(body, language))).collect() }
    }

    /// A mention with its body.
    pub(super) fn whom(&self, mention: &Mention) -> Whom {
        Whom::new(mention, mention.body.and_then(|id| self.known.get(&id).cloned()))
    }

    /// The same for one that may be absent.
    pub(super) fn stated(&self, mention: &Stated<Mention>) -> Stated<Whom> {
        mention.as_ref().map(|mention| self.whom(mention))
    }

    /// What passed to others, in order.
    pub(super) fn passed<'p>(&self, passings: impl Iterator<Item = &'p Passing>) -> Vec<Passed> {
        passings.map(|passing| Passed { to: self.whom(&passing.to), on: passing.day }).collect()
    }

    /// The same for several.
    pub(super) fn all(&self, mentions: &[Mention]) -> Vec<Whom> {
        mentions.iter().map(|mention| self.whom(mention)).collect()
    }
}

/// A body in a line, by its name in the page's language.
pub(super) fn link(body: &NamedBody, language: Language) -> BodyLink {
    let (name, language) = body.name(language);
    BodyLink { reference: body.body.reference.clone(), name: name.to_owned(), language }
}
