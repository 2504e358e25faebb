//! Whether something was asked before, through the pages: earlier asks that are alike are found in either language, and
//! people say which of them ask the same.

use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::board::{done, refused};
use super::minutes::withhold;
use super::person::invite_for;
use crate::web::site::Site;

const FIRST: (&str, &str) = (
    "first.txt",
    "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2011

Recommendation 1: Glanrafon Council should answer every letter from a foster carer within ten working days.

Recommendation 2: Glanrafon Council should answer in time.
",
);
const ANSWER: (&str, &str) = (
    "answer.txt",
    "Glanrafon Council's response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2011

Recommendation 1

Response: Accepted in principle. We will answer letters by 30 June 2011.
",
);
const WELSH: (&str, &str) = (
    "welsh.txt",
    "Adolygiad o Ofal Maeth yng Nglanrafon
Arolygiaeth Gofal Glanrafon
1 Mawrth 2016

Argymhelliad 1: Dylai Cyngor Glanrafon ateb llythyrau gofalwyr maeth o fewn deg diwrnod gwaith.
",
);
const AGAIN: (&str, &str) = (
    "again.txt",
    "Review of Letters to Glanrafon Council
Glanrafon Care Inspectorate
1 March 2022

Recommendation 1: Letters from foster carers must be answered by Glanrafon Council within ten working days.

Recommendation 2: Glanrafon Health Board should open a pool for swimming.
",
);
const ASK: &str = "/review-letters-glanrafon-council-2022/r1";

fn found(page: &Value) -> Vec<&str> {
    page["earlier"].as_array().unwrap().iter().map(|one| one["reference"].as_str().unwrap()).collect()
}

/// What is marked in the first line of an earlier ask.
fn marked(earlier: &Value) -> Vec<&str> {
    let pieces = earlier["lines"][0].as_array().unwrap().iter();
    pieces
        .filter(|piece| piece["marked"] == json!(true))
        .map(|piece| piece["text"].as_str().unwrap())
        .collect()
}

/// What was asked before is found with the passages both share and what became of it; what people say of it stands on the
/// thread: asked, accepted in principle, gone silent, and asked again.
#[tokio::test]
async fn what_was_asked_before_is_found_and_told() {
    let site = Site::of("2026-03-01", &[FIRST, ANSWER, WELSH, AGAIN]).await;
    let page = site.json(&format!("{ASK}/repeats")).await;
    let first = "review-foster-care-glanrafon-2011/r1";
    let earlier = found(&page);
    assert_eq!(earlier.len(), 2, "{page}");
    assert_eq!(earlier[0], first, "{page}");
    let welsh = earlier[1].to_owned();
    assert_eq!(
        marked(&page["earlier"][0]),
        ["Glanrafon Council should answer every letter from a foster carer within ten working days"]
    );
    assert_eq!(page["earlier"][0]["said"], json!(null), "nobody said so yet");
    assert_eq!(page["earlier"][0]["status"]["said"]["answers"], json!(["accepted_in_principle"]));
    // Nothing came before the first, and what has no like is told to have none.
    assert!(found(&site.json(&format!("/{first}/repeats")).await).is_empty());
    let none = site.page("/cy/review-letters-glanrafon-council-2022/r2/repeats").await;
    assert!(none.contains("Nid oes argymhelliad cynharach"), "{none}");

    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let form = format!("{ASK}/repeat");
    for (prefix, label) in
        [("", "Say whether it was asked before"), ("/cy", "Dweud a ofynnwyd hyn o’r blaen")]
    {
        let page = keeper.opens(&format!("{prefix}{ASK}/repeats")).await.text();
        assert!(page.contains(&format!("href=\"{prefix}{form}?other={first}\">{label}")), "{page}");
    }
    let opened = keeper.opens(&format!("{form}?other={first}")).await.text();
    assert!(opened.contains(&format!("value=\"{first}\"")), "{opened}");
    let told = [
        ("how", "Nothing is chosen here", "Does dim wedi’i ddewis yma"),
        ("words", "Nothing is written here", "Does dim wedi’i ysgrifennu yma"),
    ];
    refused(&mut keeper, &form, &[("other", first), ("words", "")], &told).await;
    let repeats = [("other", first), ("how", "repeats"), ("words", "It is the same ask eleven years on.")];
    done(&mut keeper, &form, &repeats).await;
    let different = [("other", welsh.as_str()), ("how", "different"), ("words", "It asks for less.")];
    done(&mut keeper, &form, &different).await;
    let page = site.json(&format!("{ASK}/repeats")).await;
    let said: Vec<&Value> = page["earlier"].as_array().unwrap().iter().map(|one| &one["said"]).collect();
    assert_eq!(said, [&json!("repeats"), &json!("different")]);

    for (prefix, parts) in [
        ("", ["Asked 2 times", "accepted in principle", "1 March 2011", "1 March 2022"]),
        ("/cy", ["Gofynnwyd ddwywaith", "derbyniwyd mewn egwyddor", "1 Mawrth 2011", "1 Mawrth 2022"]),
    ] {
        for thread in [ASK, "/review-foster-care-glanrafon-2011/r1"] {
            let page = site.page(&format!("{prefix}{thread}")).await;
            let (_, section) = page.split_once("id=\"asked-again\"").unwrap_or_else(|| panic!("{page}"));
            let section = section.split("</section>").next().unwrap();
            for part in parts {
                assert!(section.to_lowercase().contains(&part.to_lowercase()), "{part} in {section}");
            }
            assert!(!section.contains(&welsh), "what asks for something else is not counted");
        }
    }
    assert_eq!(site.json(&format!("{ASK}?on=2026-02-28")).await["asked_again"], json!([]));
    site.holds().await;
}

/// Words that are withheld are likened to nothing.
#[tokio::test]
async fn what_is_withheld_is_likened_to_nothing() {
    let site = Site::of("2026-03-01", &[FIRST, AGAIN]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let page = format!("{ASK}/repeats");
    assert_eq!(found(&site.json(&page).await).len(), 1);
    withhold(&site, &mut keeper, &["/review-foster-care-glanrafon-2011"]).await;
    assert!(found(&site.json(&page).await).is_empty());
}
