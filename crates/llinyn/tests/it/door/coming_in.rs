//! The way in: an invitation, a password, a code; a session; and out again.

use axum::http::{StatusCode, header};
use llinyn::act::account;
use llinyn_model::account::Role;

use super::person::{PASSWORD, Person, invite, site};
use crate::web::html;

#[tokio::test]
async fn an_invited_person_comes_in_works_and_leaves() {
    let site = site().await;
    let token = invite(&site, "Carys@Glanrafon.example ", Role::Contributor).await;
    let mut carys = Person::new(&site);
    for (prefix, welcome) in [("", "Welcome to Llinyn"), ("/cy", "Croeso i Llinyn")] {
        let page = carys.opens(&format!("{prefix}/invitation/{}", token.text())).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains(welcome) && page.text().contains("carys@glanrafon.example"));
        assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(page.header(header::REFERRER_POLICY), "same-origin", "another site learns no secret");
    }
    let reply = carys.comes_in(&token, PASSWORD, None).await;
    assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/me"));
    let cookie = reply.header(header::SET_COOKIE).to_owned();
    for part in ["__Host-llinyn=", "; Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200"] {
        assert!(cookie.contains(part), "{cookie} lacks {part}");
    }
    let me = carys.opens("/cy/me").await;
    assert_eq!(me.status, StatusCode::OK);
    let text = me.text();
    for part in ["Carys", "Cyfrannwr", "Glanrafon Council", "pay carers on the first day"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(me.header(header::CACHE_CONTROL), "no-store");
    let mark = text.split("name=\"mark\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let out = carys.sends("/sign-out", &[("mark", mark)]).await;
    assert_eq!((out.status, out.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/"));
    let again = carys.opens("/cy/me").await;
    assert_eq!(again.header(header::LOCATION), "/cy/sign-in?next=%2Fcy%2Fme");
    site.holds().await;
}

#[tokio::test]
async fn a_person_signs_in_again_and_lands_where_they_wanted_to_be() {
    let site = site().await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Person::new(&site);
    let seed = html::only(&carys.opens(&format!("/invitation/{}", token.text())).await.text(), "code").text();
    carys.comes_in(&token, PASSWORD, None).await;
    site.wait(60_000);
    let mut at_home = Person::new(&site);
    let code = account::code_at(&seed, site.now()).unwrap();
    let fields = [("email", " CARYS@glanrafon.example"), ("password", PASSWORD), ("code", &code)];
    let reply = at_home.sends("/cy/sign-in", &[&fields[..], &[("next", "/bodies")]].concat()).await;
    assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/bodies"));
    // Both sessions last their half day, and no longer.
    for person in [&carys, &at_home] {
        assert_eq!(person.opens("/me").await.status, StatusCode::OK);
    }
    site.wait(account::SESSION);
    for person in [&carys, &at_home] {
        assert_eq!(person.opens("/me").await.status, StatusCode::SEE_OTHER);
    }
}

/// What is made for somebody is never shown to somebody else, and pages for everybody stay cached.
#[tokio::test]
async fn nothing_made_for_one_person_is_shown_to_another() {
    let site = site().await;
    let carys = Person::came_in(&site, Role::Contributor).await;
    let nobody = Person::new(&site);
    for address in ["/", "/cy/", "/bodies", "/permissions"] {
        let before = nobody.opens(address).await;
        let hers = carys.opens(address).await;
        assert!(hers.text().contains("Carys") && !before.text().contains("Carys"), "{address}");
        let after = nobody.opens(address).await;
        assert_eq!(before.text(), after.text(), "{address}");
        assert_eq!(after.header(header::CACHE_CONTROL), "no-cache", "{address}");
    }
}
