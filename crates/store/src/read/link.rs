//! Links: what belongs together, as far as it had been said by a day.

use std::collections::HashSet;

use llinyn_model::Day;
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::subject::Subject;

use super::Reader;
use crate::failure::Failure;
use crate::sql::sql;

/// Most things that are gathered by their links. What is tied to more has a page that nobody reads.
const MOST: usize = 40;

/// What links lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Tied<T> {
    /// What was found.
    pub found: Vec<T>,
    /// Whether more is tied to it than was gathered.
    pub more: bool,
}

impl Reader<'_> {
    /// The links of a thing that held on a day: those that somebody had said by then, and those nobody had to say.
    pub(super) async fn links(&self, of: Subject, on: Day) -> Result<Vec<Link>, Failure> {
        let mut held = Vec::new();
        for link in self.docs::<Link>(sql!("link/of"), of.id()).await? {
            let said = match &link.said {
                Some(said) => self.source_head(said.place.source).await?,
                None => None,
            };
            if said.is_none_or(|source| source.dated.by(on)) {
                held.push(link);
            }
        }
        Ok(held)
    }

    /// A thing with all that links of some kinds tie to it on a day, itself first, each with the links that lead to it.
    pub(super) async fn tied(
        &self,
        of: Subject,
        kinds: &[LinkKind],
        on: Day,
    ) -> Result<Tied<(Subject, Vec<Link>)>, Failure> {
        let mut tied = Tied { found: vec![(of, Vec::new())], more: false };
        let (mut followed, mut next) = (HashSet::new(), 0);
        while let Some(&(subject, _)) = tied.found.get(next) {
            next += 1;
            for link in self.links(subject, on).await? {
                if kinds.contains(&link.kind) && followed.insert(link.id) {
                    tied.reach(link.far(subject), Some(link));
                }
            }
            for about in self.about(subject).await? {
                tied.reach(about, None);
            }
        }
        Ok(tied)
    }
}

impl Tied<(Subject, Vec<Link>)> {
    fn reach(&mut self, far: Subject, link: Option<Link>) {
        if let Some((_, links)) = self.found.iter_mut().find(|(known, _)| *known == far) {
            links.extend(link);
        } else if self.found.len() < MOST {
            self.found.push((far, link.into_iter().collect()));
        } else {
            self.more = true;
        }
    }
}
