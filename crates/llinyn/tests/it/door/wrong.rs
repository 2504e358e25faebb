//! What may go wrong at the door: each is told in both languages, nobody comes in, and nobody learns who has an account.

use axum::http::{StatusCode, header};
use llinyn::act::account::{self, Token};
use llinyn::clock::SystemDice;
use llinyn_model::account::Role;
use llinyn_model::error::Error;

use super::person::{PASSWORD, Person, invite, site};
use crate::web::html;
use crate::web::site::Site;

#[tokio::test]
async fn whatever_is_wrong_is_told_in_one_way() {
    let site = site().await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Person::new(&site);
    let seed = html::only(&carys.opens(&format!("/invitation/{}", token.text())).await.text(), "code").text();
    // Invited, and not yet in.
    let code = account::code_at(&seed, site.now()).unwrap();
    let mut told = Vec::new();
    let tries = |email: &str, password: &str, code: &str| {
        [("email", email), ("password", password), ("code", code)]
            .map(|(name, value)| (name, value.to_owned()))
    };
    let mut cases = vec![tries("carys@glanrafon.example", "", &code)];
    carys.comes_in(&token, PASSWORD, None).await;
    site.wait(60_000);
    let now = account::code_at(&seed, site.now()).unwrap();
    cases.push(tries("carys@glanrafon.example", "something else", &now));
    cases.push(tries("carys@glanrafon.example", PASSWORD, "000000"));
    cases.push(tries("carys@glanrafon.example", PASSWORD, &code));
    cases.push(tries("nobody@glanrafon.example", PASSWORD, &now));
    cases.push(tries("", "", ""));
    cases.push(tries("\u{0}", "\u{0}", "\u{0}"));
    for fields in &cases {
        for (address, wrong) in
            [("/sign-in", "do not belong together"), ("/cy/sign-in", "perthyn i’w gilydd")]
        {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let mut stranger = Person::new(&site);
            let reply = stranger.sends(address, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(reply.text().contains(wrong), "{fields:?}");
            assert!(!reply.text().contains(PASSWORD), "a password is never sent back");
            assert_eq!(stranger.cookie, "");
            told.push(reply.text().replace(fields[0].1.trim(), ""));
        }
    }
    assert!(!told.is_empty());
}

/// A code is good for one coming in: one who looked over the shoulder cannot use it again.
#[tokio::test]
async fn a_code_is_taken_once_and_too_many_attempts_make_wait() {
    let site = site().await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Person::new(&site);
    let seed = html::only(&carys.opens(&format!("/invitation/{}", token.text())).await.text(), "code").text();
    carys.comes_in(&token, PASSWORD, None).await;
    let at = |site: &Site| account::code_at(&seed, site.now()).unwrap();
    let mut tried = async |code: &str, password: &str| {
        let fields = [("email", "carys@glanrafon.example"), ("password", password), ("code", code)];
        carys.sends("/sign-in", &fields).await.status
    };
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::UNPROCESSABLE_ENTITY, "it was used to come in");
    site.wait(60_000);
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::SEE_OTHER);
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..8 {
        tried("000000", "guess after guess").await;
    }
    site.wait(60_000);
    // Nine failed: one waits sixteen seconds, and a minute has passed.
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::SEE_OTHER);
    for _ in 0..16 {
        tried("000000", "guess after guess").await;
    }
    site.wait(60_000);
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::UNPROCESSABLE_ENTITY, "a quarter of an hour");
    site.wait(15 * 60_000);
    assert_eq!(tried(&at(&site), PASSWORD).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_invitation_is_for_one_person_once_and_for_a_week() {
    let site = site().await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Person::new(&site);
    // All that is wrong is told at once, beside its field.
    let reply = carys.comes_in(&token, "short", Some("000000")).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in
        ["at least 12 characters", "not the one your app shows", "href=\"#password\"", "href=\"#code\""]
    {
        assert!(reply.text().contains(part), "{part}");
    }
    assert_eq!(carys.comes_in(&token, PASSWORD, None).await.status, StatusCode::SEE_OTHER);
    let address = format!("/invitation/{}", token.text());
    assert_eq!(carys.opens(&address).await.status, StatusCode::NOT_FOUND, "it was used");
    let late = invite(&site, "late@glanrafon.example", Role::Verifier).await;
    site.wait(7 * 24 * 60 * 60 * 1000);
    for gone in [late.text().as_str(), "x", &"0".repeat(64)] {
        let page = carys.opens(&format!("/cy/invitation/{gone}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{gone}");
        assert!(!html::main(&page.text()).contains(gone) || gone == "x", "a secret is not printed");
    }
    // A new one takes the place of the old, and coming in anew ends what was open.
    let again = invite_again(&site).await.unwrap();
    let mut anew = Person::new(&site);
    assert_eq!(anew.comes_in(&again, "another long password", None).await.status, StatusCode::SEE_OTHER);
    assert_eq!(carys.opens("/me").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn one_who_is_let_in_no_more_is_out_at_once() {
    let site = site().await;
    let token = invite(&site, "carys@glanrafon.example", Role::Contributor).await;
    let mut carys = Person::new(&site);
    carys.comes_in(&token, PASSWORD, None).await;
    assert_eq!(carys.opens("/me").await.status, StatusCode::OK);
    account::revoke(&site.store, "carys@glanrafon.example").await.unwrap();
    assert_eq!(carys.opens("/me").await.status, StatusCode::SEE_OTHER);
    assert!(invite_again(&site).await.is_err());
}

#[tokio::test]
async fn what_another_site_sends_is_refused() {
    let site = site().await;
    let mut carys = Person::came_in(&site, Role::Contributor).await;
    let mark = "0".repeat(64);
    let fields = [("mark", mark.as_str())];
    for origin in ["https://evil.example", "null", "https://llinyn.example.evil.example"] {
        for address in ["/sign-out", "/sign-in", "/cy/sign-in"] {
            let reply = carys.sends_from(origin, address, &fields).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{origin} {address}");
            assert!(reply.is_html() && reply.header(header::SET_COOKIE).is_empty());
        }
    }
    // From here, and not of this session.
    assert_eq!(carys.sends("/sign-out", &fields).await.status, StatusCode::FORBIDDEN);
    assert_eq!(carys.opens("/me").await.status, StatusCode::OK, "nobody was signed out");
    let long = "x".repeat(300_000);
    let reply = carys.sends("/cy/sign-in", &[("email", long.as_str())]).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(reply.text().contains("256 cilobeit"));
    assert_eq!(carys.sends("/papers", &[]).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

/// Invites Carys again.
async fn invite_again(site: &Site) -> Result<Token, Error> {
    account::invite_again(&site.store, "carys@glanrafon.example", site.now(), &mut SystemDice).await
}
