//! What shows a claim or what was found.

use llinyn_model::evidence::{Exhibit, FileKind};

use crate::database::{Database, assert_whole};
use crate::make::reference;
use crate::story::story;

on_both! {
    evidence_has_an_address
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
