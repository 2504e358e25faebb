//! Terminology, names and successor bodies: one body under its names through time, in two languages.

use llinyn_model::Language::{Cy, En};
use serde_json::json;

use super::story::Story;

/// System 32: three names of one government resolve to one body, and a Board stays apart from a Forum.
#[tokio::test]
async fn names_resolve_to_one_body() {
    let older = "Report on homes in Glanrafon
Glanrafon Care Inspectorate
1 March 2010

Recommendation 1: The Welsh Assembly Government should publish guidance on homes.
";
    let newer = "Report on schools in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: The Welsh Government should publish guidance on schools.

Recommendation 2: The Welsh Safeguarding Children Forum should share what it learned.

Recommendation 3: Local Safeguarding Children Boards should meet in the evening.
";
    let welsh = "Adroddiad ar feysydd chwarae Glanrafon
Arolygiaeth Gofal Glanrafon
1 Ebrill 2024

Argymhelliad 1: Dylai Llywodraeth Cymru gyhoeddi canllawiau ar feysydd chwarae.
";
    let mut story =
        Story::of("2024-08-01", &[("older.txt", older), ("newer.txt", newer), ("cymraeg.txt", welsh)]).await;
    for (thread, printed) in [
        ("@0/r1", "Welsh Assembly Government"),
        ("@1/r1", "Welsh Government"),
        ("@2/r1", "Llywodraeth Cymru"),
    ] {
        let facts =
            [("/asked/0/words", json!(printed)), ("/asked/0/body/reference", json!("welsh-government"))];
        story.tells(thread, &facts).await;
        // Each is shown as it was printed.
        story.shows(En, thread, &[printed]).await;
        story.shows(Cy, thread, &[printed]).await;
    }
    story.tells("@1/r2", &[("/asked/0/body/reference", json!("welsh-safeguarding-children-forum"))]).await;
    story.tells("@1/r3", &[("/asked/0/body/reference", json!("local-safeguarding-children-boards"))]).await;
    let body = "/body/welsh-government";
    story.shows(En, body, &["Welsh Government", "Welsh Assembly Government", "Llywodraeth Cymru"]).await;
    story.shows(Cy, body, &["Llywodraeth Cymru", "Welsh Assembly Government"]).await;
    let roles = story.site.json(body).await["roles"].clone();
    let asked =
        roles.as_array().unwrap().iter().find(|role| role["name"] == "addressee").unwrap()["count"].clone();
    story.holds(&format!("it is asked {asked} times"), asked == 3);
    let owed = story.site.json(body).await["owed"].as_array().unwrap().len();
    story.holds(&format!("it owes {owed} answers"), owed == 3);
    story.end().await;
}

/// A body no register knows is kept as printed, and says that nobody has confirmed it.
#[tokio::test]
async fn an_unknown_body_is_kept_as_printed() {
    let paper = "Glanrafon County Council's response to the Review of Foster Care
2 April 2024

Recommendation 1: Glanrafon County Council should publish its guidance for carers.

Response: Accepted. Glanrafon Council will publish the guidance by 30 June 2024.
";
    let mut story = Story::of("2024-08-01", &[("answer.txt", paper)]).await;
    let bodies = story.site.json("/bodies").await["rows"].clone();
    let councils: Vec<String> = bodies
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["address"].as_str())
        .map(str::to_owned)
        .collect();
    story.holds(&format!("the bodies are {councils:?}"), councils.len() == 1);
    for language in [En, Cy] {
        story
            .shows(
                language,
                &councils[0],
                &["#body-unconfirmed", "Glanrafon County Council", "Glanrafon Council"],
            )
            .await;
    }
    story.finds("@0", "2024-05-01", "", &["T001"]).await;
    story.end().await;
}
