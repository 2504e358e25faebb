//! A person at a browser: keeps the cookie, follows forms.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use llinyn::act::account::{self, Newcomer, Token};
use llinyn::clock::SystemDice;
use llinyn_model::Language;
use llinyn_model::account::Role;
use llinyn_model::id::{BodyId, Reference};

use crate::web::html;
use crate::web::site::{Reply, Site};

pub(super) const HOST: &str = "llinyn.example";
pub(super) const PASSWORD: &str = "pedair dafad ddu";

/// A report, and the body it asks something of.
pub(super) const REPORT: &str = "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should pay carers on the first day of each month.
";

/// A person with a browser.
pub(super) struct Person<'s> {
    pub(super) site: &'s Site,
    /// The cookie held.
    pub(super) cookie: String,
}

impl<'s> Person<'s> {
    /// Somebody who has not signed in.
    pub(super) fn new(site: &'s Site) -> Person<'s> {
        Person { site, cookie: String::new() }
    }

    /// Somebody who came in by an invitation, in a role.
    pub(super) async fn came_in(site: &'s Site, role: Role) -> Person<'s> {
        let mut person = Person::new(site);
        let token = invite(site, &format!("{}@glanrafon.example", role.name()), role).await;
        let reply = person.comes_in(&token, PASSWORD, None).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        person
    }

    /// Opens an address.
    pub(super) async fn opens(&self, address: &str) -> Reply {
        let headers = [("host", HOST), ("accept", "text/html"), ("cookie", self.cookie.as_str())];
        self.site.send(Method::GET, address, &headers).await
    }

    /// Sends a form from a page of the site.
    pub(super) async fn sends(&mut self, address: &str, fields: &[(&str, &str)]) -> Reply {
        self.sends_from("https://llinyn.example", address, fields).await
    }

    /// Sends the form of a page the way it says it is to be sent.
    pub(super) async fn sends_as(&mut self, page: &str, address: &str, fields: &[(&str, &str)]) -> Reply {
        let text = self.opens(page).await.text();
        let in_parts = html::named(html::main(&text), "form")
            .last()
            .is_some_and(|form| form.get("enctype") == Some("multipart/form-data"));
        if in_parts {
            self.sends_parts(address, fields, &[("", b"")]).await
        } else {
            self.sends(address, fields).await
        }
    }

    /// Sends a form from a page of some site.
    pub(super) async fn sends_from(&mut self, origin: &str, address: &str, fields: &[(&str, &str)]) -> Reply {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(address)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, origin)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let reply = self.site.ask(request.body(Body::from(body)).unwrap()).await;
        if let Some((cookie, _)) = reply.header(header::SET_COOKIE).split_once(';') {
            cookie.clone_into(&mut self.cookie);
        }
        reply
    }

    /// The hidden fields of a page's last form.
    pub(super) async fn hidden(&self, address: &str) -> Vec<(String, String)> {
        let page = self.opens(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let text = page.text();
        let inputs = html::named(html::main(&text), "input");
        let hidden = inputs.iter().filter(|input| input.get("type") == Some("hidden"));
        hidden
            .map(|input| (input.get("name").unwrap().to_owned(), input.get("value").unwrap().to_owned()))
            .collect()
    }

    /// Opens the page of a form, fills it in and sends it.
    pub(super) async fn fills(&mut self, address: &str, typed: &[(&str, &str)]) -> Reply {
        self.marks(address, address, typed).await
    }

    /// Sends a form that stands on a page to an address of its own.
    pub(super) async fn marks(&mut self, page: &str, address: &str, typed: &[(&str, &str)]) -> Reply {
        let hidden = self.hidden(page).await;
        let kept = hidden.iter().filter(|(name, _)| typed.iter().all(|(typed, _)| typed != name));
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<(&str, &str)> = kept.chain(typed.iter().copied()).collect();
        self.sends_as(page, address, &fields).await
    }

    /// Opens the page of a form, chooses a file and sends it.
    pub(super) async fn brings(&mut self, address: &str, name: &str, bytes: &[u8]) -> Reply {
        self.attaches(address, &[], &[(name, bytes)]).await
    }

    /// Opens the page of a form, fills it in, chooses files and sends it.
    pub(super) async fn attaches(
        &mut self,
        address: &str,
        typed: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Reply {
        let hidden = self.hidden(address).await;
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.sends_parts(address, &hidden.chain(typed.iter().copied()).collect::<Vec<_>>(), files).await
    }

    /// Sends a form in parts, as a browser does where the form takes a file.
    async fn sends_parts(&self, address: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Reply {
        const BOUNDARY: &str = "a-boundary-that-no-paper-holds";
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
                )
                .bytes(),
            );
        }
        for (name, bytes) in files {
            let head = "Content-Type: application/octet-stream";
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n{head}\r\n\r\n").bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        let request = Request::post(address)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, "https://llinyn.example")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
        self.site.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Comes in by an invitation; with the code the page's seed gives, where no other is typed.
    pub(super) async fn comes_in(&mut self, token: &Token, password: &str, code: Option<&str>) -> Reply {
        let address = format!("/invitation/{}", token.text());
        let page = self.opens(&address).await;
        let seed = html::only(&page.text(), "code").text();
        let shown = account::code_at(&seed, self.site.now()).unwrap();
        self.sends(&address, &[("password", password), ("code", code.unwrap_or(&shown))]).await
    }
}

/// What the council answers.
pub(super) const ANSWER: &str = "Response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will pay every carer on the first day of each month by 30 June 2026.
";

/// A site whose record holds the report and the council's answer.
pub(super) async fn site_with_an_answer() -> Site {
    Site::of("2026-03-01", &[("report.txt", REPORT), ("answer.txt", ANSWER)]).await
}

/// Somebody who came in by an invitation, in a role and for a body.
pub(super) async fn invite_for<'s>(site: &'s Site, role: Role, body: &str) -> Person<'s> {
    let mut person = Person::new(site);
    let token = invited(site, &format!("{}-of-{body}@glanrafon.example", role.name()), role, body).await;
    let reply = person.comes_in(&token, PASSWORD, None).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    person
}

/// Invites somebody in a role, for the council the report asks.
pub(super) async fn invite(site: &Site, email: &str, role: Role) -> Token {
    invited(site, email, role, "glanrafon-council").await
}

async fn invited(site: &Site, email: &str, role: Role, body: &str) -> Token {
    let newcomer = Newcomer {
        email: email.to_owned(),
        name: "Carys".to_owned(),
        office: "Head of Children's Services".to_owned(),
        role,
        body: Some(of_reference(site, body).await),
        language: Language::Cy,
    };
    account::add(&site.store, newcomer, site.now(), &mut SystemDice).await.unwrap()
}

async fn of_reference(site: &Site, body: &str) -> BodyId {
    let reference = Reference::slug(body).unwrap();
    site.store.reader().body(&reference, 0).await.unwrap().unwrap().named.body.id
}

/// A site whose record holds the report.
pub(super) async fn site() -> Site {
    Site::of("2026-03-01", &[("report.txt", REPORT)]).await
}
