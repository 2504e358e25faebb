//! Names and bodies: what is one body under several names, what are two, and what is no body at all.

use llinyn_model::body::Mention;
use llinyn_model::id::BodyId;
use llinyn_model::paper::Paper;

use super::record::Record;
use super::{each, flat, holds, same};

/// Names of one body.
const ONE: &[&[&str]] = &[
    &["Welsh Government", "Welsh Assembly Government", "Assembly Government"],
    &["CSSIW", "Care and Social Services Inspectorate Wales"],
    &["LSCBs", "Local Safeguarding Children Boards"],
    &["WLGA", "Welsh Local Government Association"],
];

/// Names of two bodies.
const TWO: &[(&str, &str)] = &[
    ("LSCBs", "Welsh Safeguarding Children Forum"),
    ("LSCBs", "National Safeguarding Board for Adults and Children"),
    ("Welsh Safeguarding Children Forum", "National Safeguarding Board for Adults and Children"),
    ("Welsh Government", "Health, Wellbeing and Local Government Committee"),
    ("Corporate Parenting Panel", "Healthy Living and Social Care Scrutiny Committee"),
];

/// Words that name no body, however like a name they look.
const NONE: &[&str] = &[
    "Forum in June",
    "Report of the Director of Social Services",
    "Programme for Government",
    "Council's Corporate Parenting Panel",
    "Wales Child Protection Procedures Group",
];

/// Words of a paper where it names who asks, is asked, answers or promises, and the body they name.
const MENTIONS: &[(&str, &str, &str)] = &[
    ("000", "committee", "WLGA co-ordinating committee"),
    ("000", "Committee", "WLGA co-ordinating committee"),
    ("001", "Welsh Government", "Welsh Government"),
    ("001", "Welsh Assembly Government", "Welsh Government"),
    ("001", "Assembly Government", "Welsh Government"),
    ("001", "LSCBs", "Local Safeguarding Children Boards"),
    ("001", "Forum", "Welsh Safeguarding Children Forum"),
    ("001", "Welsh Safeguarding Children Forum", "Welsh Safeguarding Children Forum"),
    ("001", "Board", "National Safeguarding Board for Adults and Children"),
    ("001", "CSSIW", "Care and Social Services Inspectorate Wales"),
    ("001", "The Committee", "Health, Wellbeing and Local Government Committee"),
    ("002", "Scrutiny Committee", "Healthy Living and Social Care Scrutiny Committee"),
    ("002", "Director of Social Services", "Director of Social Services"),
    ("002", "Corporate Parenting Panel", "Corporate Parenting Panel"),
    ("004", "This government", "Welsh Government"),
    ("004", "Deputy Minister for Social Services", "Deputy Minister for Social Services"),
];

/// Everybody a paper names in a part: issuers, askers, addressees, answerers, owners.
fn mentions(paper: &Paper) -> Vec<&Mention> {
    let mut mentions: Vec<&Mention> = paper.source.issuers.iter().collect();
    for ask in &paper.recommendations {
        mentions.extend(ask.addressees.iter().chain(ask.asker.value()));
    }
    mentions.extend(paper.responses.iter().filter_map(|response| response.by.value()));
    mentions.extend(paper.commitments.iter().filter_map(|promise| promise.owner.value()));
    mentions.extend(paper.questions.iter().filter_map(|question| question.answered_by.value()));
    mentions
}

/// The body of a name.
async fn body(record: &Record, name: &str) -> Option<BodyId> {
    record.store.reader().body_named(name).await.unwrap().map(|body| body.id)
}

#[tokio::test]
async fn several_names_of_one_body() {
    let record = Record::new().await;
    let mut found = Vec::new();
    for names in ONE {
        let first = body(&record, names[0]).await;
        for name in *names {
            found.push((*name, names[0], body(&record, name).await, first));
        }
    }
    each(found, |(name, other, body, first)| {
        holds(name, "no body has this name", body.is_some())?;
        same(name, &format!("whether it is {other}"), body == first, true)
    });
}

#[tokio::test]
async fn bodies_that_are_two() {
    let record = Record::new().await;
    let mut found = Vec::new();
    for (a, b) in TWO {
        found.push((*a, *b, body(&record, a).await, body(&record, b).await));
    }
    each(found, |(a, b, first, second)| {
        holds(a, "no body has this name", first.is_some())?;
        holds(b, "no body has this name", second.is_some())?;
        holds(a, &format!("it is one body with {b}"), first != second)
    });
}

#[tokio::test]
async fn words_that_are_no_body() {
    let record = Record::new().await;
    let bodies = record.store.reader().bodies().await.unwrap();
    each(NONE, |words| {
        let named = bodies.iter().flat_map(|body| &body.names).any(|name| flat(&name.name) == *words);
        holds(words, "a body has this name", !named)
    });
}

#[tokio::test]
async fn those_who_ask_are_asked_answer_and_promise_are_bodies() {
    let record = Record::new().await;
    let mut found = Vec::new();
    for (number, words, name) in MENTIONS {
        found.push((*number, *words, *name, body(&record, name).await));
    }
    each(found, |(number, words, name, body)| {
        let case = format!("{number} {words:?}");
        let mentions = mentions(record.paper(number));
        let bodies: Vec<Option<BodyId>> =
            mentions.iter().filter(|mention| mention.words == words).map(|mention| mention.body).collect();
        holds(&case, "nobody is named so", !bodies.is_empty())?;
        holds(&case, &format!("no body has the name {name}"), body.is_some())?;
        holds(&case, &format!("it is not {name}, or not always"), bodies.iter().all(|found| *found == body))
    });
}

#[tokio::test]
async fn who_is_asked_in_the_response() {
    let record = Record::new().await;
    let (boards, government) = (body(&record, "LSCBs").await, body(&record, "Welsh Government").await);
    each(&record.paper("001").recommendations, |ask| {
        let number = ask.number.value().map_or("", String::as_str);
        let asked: Vec<Option<BodyId>> = ask.addressees.iter().map(|addressee| addressee.body).collect();
        same(number, "who is asked", asked, [if number == "13" { boards } else { government }])?;
        same(number, "whether that is inferred", ask.addressee_inferred(), matches!(number, "10" | "17"))
    });
}
