//! What is claimed and what was found, and what shows it.

use llinyn_model::Stated;
use llinyn_model::evidence::{Evidence, EvidenceFile, Exhibit, FileKind};
use llinyn_model::id::{BodyId, ProgressId, SourceId};
use llinyn_model::progress::{Claim, Progress};
use llinyn_model::subject::Subject;
use llinyn_model::verification::{Verdict, Verification};

use crate::database::{Database, assert_whole};
use crate::make::{Maker, day, named, reference};
use crate::story::story;

on_both! {
    evidence_has_an_address
}

impl Maker {
    /// A claim of progress.
    pub(crate) fn claim(
        &mut self,
        source: SourceId,
        of: impl Into<Subject>,
        claim: Claim,
        words: &str,
    ) -> ProgressId {
        let (id, reference) = (self.id(), self.item(source, "k"));
        let (place, words, of) = (self.place(source, words), words.to_owned(), of.into());
        self.push(Progress { id, reference, place, of, by: Stated::NotStated, claim, words });
        id
    }

    /// Evidence: a file of this name.
    pub(crate) fn show(&mut self, source: SourceId, of: impl Into<Subject>, name: &str, by: BodyId) {
        let (id, reference, place) = (self.id(), self.item(source, "e"), self.place(source, ""));
        let (name, kind, digest) = (name.to_owned(), FileKind::Pdf, "a4".repeat(32));
        let exhibit = Exhibit::File(EvidenceFile { name, kind, bytes: 7, digest });
        let (of, by, review) = (of.into(), Stated::Stated(named(by)), Stated::Stated(day("2016-01-31")));
        self.push(Evidence { id, reference, place, of, by, exhibit, review });
    }

    /// A verification.
    pub(crate) fn check(&mut self, source: SourceId, of: impl Into<Subject>, verdict: Verdict, words: &str) {
        let (id, reference) = (self.id(), self.item(source, "v"));
        let method = Stated::Stated("a visit".to_owned());
        let (place, words, of) = (self.place(source, words), words.to_owned(), of.into());
        self.push(Verification { id, reference, place, of, by: Stated::NotStated, method, verdict, words });
    }
}

/// Evidence is found by its address from its own entry on, as everything else that has one is.
async fn evidence_has_an_address(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let given = changes.iter().position(|change| change.kind() == "evidence-recorded").unwrap();
    let then = i64::try_from(given).unwrap();
    let mut known = 0;
    for noun in ["recommendation", "response", "commitment", "plan", "meeting", "question", "evidence"] {
        for (_, doc) in store.nouns(noun, 0, i64::MAX).await.unwrap() {
            let doc: serde_json::Value = serde_json::from_str(&doc).unwrap();
            let address = reference(doc["reference"].as_str().unwrap());
            assert!(store.reader().is_item(&address).await.unwrap(), "{address}");
            known += 1;
            if noun == "evidence" {
                let found = store.reader().evidence(&address).await.unwrap().unwrap();
                let Exhibit::File(file) = found.exhibit else { panic!("{:?}", found.exhibit) };
                assert_eq!((file.name.as_str(), file.kind), ("carers.pdf", FileKind::Pdf));
                for (as_at, there) in [(then, false), (then + 1, true)] {
                    let reader = store.reader_as_at(as_at);
                    assert_eq!(reader.is_item(&address).await.unwrap(), there, "as at {as_at}");
                    assert_eq!(reader.evidence(&address).await.unwrap().is_some(), there, "as at {as_at}");
                }
            }
        }
    }
    assert!(known > 10, "only {known}");
    assert!(!store.reader().is_item(&reference("review-2011/r99")).await.unwrap());
    assert!(!store.reader().is_item(&reference("review-2011")).await.unwrap());
    assert_whole(&store).await;
}
