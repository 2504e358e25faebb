//! Every address as every role in every membership, and as nobody: the table that is published is the one that is kept.

use axum::http::{Method, StatusCode, header};
use llinyn::web::powers;
use llinyn_model::account::{Membership, Role};

use super::person::{HOST, Person, invite, site};
use crate::web::faults::Faults;

/// An address of the table as one that is there.
fn real(address: &str) -> String {
    address
        .replace("{code}", "R001")
        .replace("{reference}", "glanrafon-council")
        .replace("{name}", "llinyn.css")
        .replace("{receipt}", "age1none")
        .replace("{token}", &"0".repeat(64))
        .replace("{id}/{item}", "00000000-0000-7000-8000-000000000000/recommendation-1")
        .replace("{id}", "00000000-0000-7000-8000-000000000000")
        .replace("{source}/{item}", "review-foster-care-glanrafon-2024/r1")
        .replace("{source}", "review-foster-care-glanrafon-2024")
}

#[tokio::test]
async fn every_address_opens_for_those_who_may_and_for_nobody_else() {
    let site = site().await;
    let mut people = vec![(None, Person::new(&site))];
    for role in Role::ALL {
        let active = Person::came_in(&site, role).await;
        people.push((Some((role, Membership::Active)), active));
        let email = format!("revoked-{}@glanrafon.example", role.name());
        let token = invite(&site, &email, role).await;
        let mut revoked = Person::new(&site);
        revoked.comes_in(&token, super::person::PASSWORD, None).await;
        llinyn::act::account::revoke(&site.store, &email).await.unwrap();
        people.push((Some((role, Membership::Revoked)), revoked));
    }
    let mut faults = Faults::default();
    for permission in powers() {
        for (who, person) in &people {
            let may = permission.power.is_of(*who);
            let case = format!("{} as {who:?}", permission.address);
            let address = real(permission.address);
            let opened = person.opens(&address).await;
            let sent_in = opened.header(header::LOCATION).starts_with("/sign-in");
            let refused = opened.status == StatusCode::FORBIDDEN || sent_in;
            // What can only be sent to is no page for anybody.
            if opened.status != StatusCode::METHOD_NOT_ALLOWED {
                faults.holds(&case, "opened otherwise than the table says", refused != may);
            }
            let headers =
                [("host", HOST), ("origin", "https://evil.example"), ("cookie", person.cookie.as_str())];
            let sent = site.send(Method::POST, &address, &headers).await;
            let expected =
                if permission.takes { StatusCode::FORBIDDEN } else { StatusCode::METHOD_NOT_ALLOWED };
            faults.same(&case, "what another site sends", sent.status, expected);
        }
    }
    faults.end();
}

/// The published table, as data, for anybody to compare with the one before.
#[tokio::test]
async fn the_table_is_published() {
    let site = site().await;
    let table = site.json("/permissions").await;
    let rows = table["rows"].as_array().unwrap().iter().map(|row| {
        let may = row["may"].as_array().unwrap().iter().map(|may| if may == true { 'x' } else { '.' });
        format!(
            "{:<28} {:<6} {:<16} {} {}\n",
            row["address"].as_str().unwrap(),
            if row["takes"] == true { "takes" } else { "" },
            row["power"].as_str().unwrap(),
            if row["nobody"] == true { 'x' } else { '.' },
            may.collect::<String>()
        )
    });
    let roles =
        table["roles"].as_array().unwrap().iter().map(|role| role.as_str().unwrap()).collect::<Vec<_>>();
    insta::assert_snapshot!(format!("{}\n\n{}", roles.join(" "), rows.collect::<String>()));
}
