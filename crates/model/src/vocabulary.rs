//! Vocabulary: the words of the record, which of them are one concept, and which took another's place.

use std::collections::BTreeMap;

use crate::Language;
use crate::fold;
use crate::link::{Link, LinkKind};
use crate::source::SourceHead;
use crate::subject::Subject;
use crate::term::Term;

/// The words of the record as they stand on a day.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Each meaning of each word, with its source, in the order they were recorded.
    terms: Vec<(Term, SourceHead)>,
    /// How terms belong together, each with the source that says so, in the order that was said.
    links: Vec<(Link, Option<SourceHead>)>,
    /// The places of a word's meanings among the terms, by the folded word.
    words: BTreeMap<String, Vec<usize>>,
    /// The folded word of each term.
    folded: BTreeMap<Subject, String>,
}

/// A word that belongs to another.
#[derive(Clone, Debug)]
pub struct Related<'v> {
    /// The word, as it was first spelled.
    pub word: &'v str,
    /// The source that says so, where somebody had to.
    pub said: Option<&'v SourceHead>,
}

impl Vocabulary {
    /// The vocabulary of these terms and links, each in the order they were recorded.
    pub fn new(terms: Vec<(Term, SourceHead)>, links: Vec<(Link, Option<SourceHead>)>) -> Vocabulary {
        let (mut words, mut folded) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::new());
        for (at, (term, _)) in terms.iter().enumerate() {
            let key = fold::text(&term.word);
            words.entry(key.clone()).or_default().push(at);
            folded.insert(term.id.into(), key);
        }
        Vocabulary { terms, links, words, folded }
    }

    /// The language of a term.
    pub fn language((term, source): &(Term, SourceHead)) -> Language {
        term.language.unwrap_or(source.language)
    }

    /// The words, each once as it was first spelled, in the order of the alphabet.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().filter_map(|folded| self.spelled(folded))
    }

    /// The meanings of a word, whatever its case and its accents.
    pub fn meanings(&self, word: &str) -> Vec<&(Term, SourceHead)> {
        let places = self.words.get(&fold::text(word)).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|at| self.terms.get(*at)).collect()
    }

    /// The words of the same concept, over any number of steps; not the word itself.
    pub fn same(&self, word: &str) -> Vec<Related<'_>> {
        let mut known = vec![fold::text(word)];
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(own) = known.get(at).cloned() {
            at += 1;
            for (link, said) in self.of_kind(LinkKind::SameConcept) {
                let ends = [(link.from, link.to), (link.to, link.from)];
                for (one, other) in ends.map(|(one, other)| (self.folded.get(&one), self.folded.get(&other)))
                {
                    if one == Some(&own)
                        && let Some(other) = other.filter(|other| !known.contains(other))
                    {
                        known.push(other.clone());
                        found.extend(self.spelled(other).map(|word| Related { word, said }));
                    }
                }
            }
        }
        found
    }

    /// The words whose place a word, or another of its concept, took.
    pub fn before(&self, word: &str) -> Vec<Related<'_>> {
        self.superseding(word, |link| (link.from, link.to))
    }

    /// The words that took the place of a word, or of another of its concept.
    pub fn after(&self, word: &str) -> Vec<Related<'_>> {
        self.superseding(word, |link| (link.to, link.from))
    }

    /// Whether somebody said how two words belong together: in either order, and of any words of their concepts.
    pub fn are_related(&self, one: &str, other: &str) -> bool {
        let (own, other) = (self.concept(one), self.concept(other));
        let superseded = self.before(one).into_iter().chain(self.after(one));
        own.iter().any(|word| other.contains(word))
            || superseded.map(|related| fold::text(related.word)).any(|word| other.contains(&word))
    }

    /// The folded words of a word's concept, its own among them.
    fn concept(&self, word: &str) -> Vec<String> {
        let others = self.same(word).into_iter().map(|related| fold::text(related.word));
        std::iter::once(fold::text(word)).chain(others).collect()
    }

    fn superseding(&self, word: &str, ends: impl Fn(&Link) -> (Subject, Subject)) -> Vec<Related<'_>> {
        let concept = self.concept(word);
        let mut found: Vec<Related<'_>> = Vec::new();
        for (link, said) in self.of_kind(LinkKind::Supersedes) {
            let (own, other) = ends(link);
            if self.folded.get(&own).is_some_and(|own| concept.contains(own))
                && let Some(word) = self.folded.get(&other).and_then(|other| self.spelled(other))
                && !found.iter().any(|known| known.word == word)
            {
                found.push(Related { word, said });
            }
        }
        found
    }

    fn of_kind(&self, kind: LinkKind) -> impl Iterator<Item = (&Link, Option<&SourceHead>)> {
        let links = self.links.iter().filter(move |(link, _)| link.kind == kind);
        links.map(|(link, said)| (link, said.as_ref()))
    }

    /// A word as it was first spelled.
    fn spelled(&self, folded: &str) -> Option<&str> {
        let first = self.words.get(folded)?.first()?;
        self.terms.get(*first).map(|(term, _)| term.word.as_str())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Stated;
    use crate::id::{LinkId, Reference, SourceId, TermId};
    use crate::passage::Place;
    use crate::source::{Dated, SourceKind};

    const WORDS: [&str; 5] = ["LSCB", "BLlDP", "Regional Board", "Bwrdd Rhanbarthol", "Tŷ"];

    fn vocabulary() -> Vocabulary {
        let source = SourceId(Uuid::nil());
        let head = SourceHead {
            id: source,
            reference: Reference::stored("paper".to_owned()),
            kind: SourceKind::Other,
            title: "Paper".to_owned(),
            language: Language::En,
            issuers: Vec::new(),
            dated: Dated::default(),
            version: 1,
        };
        let term = |(no, word): (u128, &&str)| Term {
            id: TermId(Uuid::from_u128(no)),
            word: (*word).to_owned(),
            meaning: "a board".to_owned(),
            place: Place { source, spans: Vec::new() },
            language: None,
            from: Stated::NotStated,
            taken_from: None,
        };
        let link = |kind, from: u128, to: u128| {
            let (from, to) = (TermId(Uuid::from_u128(from)).into(), TermId(Uuid::from_u128(to)).into());
            (Link { id: LinkId(Uuid::nil()), kind, from, to, inferred: false, said: None }, None)
        };
        let mut terms: Vec<_> = (1..).zip(&WORDS).map(|term_of| (term(term_of), head.clone())).collect();
        terms.push((term((6, &"lscb")), head));
        let links = vec![
            link(LinkKind::SameConcept, 2, 6),
            link(LinkKind::SameConcept, 3, 4),
            link(LinkKind::Supersedes, 3, 1),
        ];
        Vocabulary::new(terms, links)
    }

    #[test]
    fn one_concept_has_words_in_two_languages_and_others_stay_distinct() {
        let vocabulary = vocabulary();
        let words = |related: Vec<Related<'_>>| {
            related.into_iter().map(|one| one.word.to_owned()).collect::<Vec<_>>()
        };
        for (word, same, before, after) in [
            ("LSCB", vec!["BLlDP"], vec![], vec!["Regional Board"]),
            ("bllDP", vec!["LSCB"], vec![], vec!["Regional Board"]),
            ("Bwrdd rhanbarthol", vec!["Regional Board"], vec!["LSCB"], vec![]),
            ("ty", vec![], vec![], vec![]),
            ("unknown", vec![], vec![], vec![]),
        ] {
            let found =
                (words(vocabulary.same(word)), words(vocabulary.before(word)), words(vocabulary.after(word)));
            let expected = (same, before, after);
            assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{word}");
        }
        assert_eq!(
            vocabulary.words().collect::<Vec<_>>(),
            ["BLlDP", "Bwrdd Rhanbarthol", "LSCB", "Regional Board", "Tŷ"]
        );
        assert_eq!(vocabulary.meanings("lscb").len(), 2);
        for (one, other, expected) in [
            ("LSCB", "bllDP", true),
            ("BLlDP", "LSCB", true),
            ("LSCB", "Regional Board", true),
            ("Regional Board", "BLlDP", true),
            ("Tŷ", "LSCB", false),
        ] {
            assert_eq!(vocabulary.are_related(one, other), expected, "{one}, {other}");
        }
    }
}
