//! What a form sent, and what is wrong with it, field by field.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::Ask;
use super::refusal::Refusal;
use super::site::Site;
use crate::act::problem::Problem;

/// Most bytes of a form; a file is sent another way.
const LARGEST: usize = 64 * 1024;
/// The hidden field that shows the form to be of this session.
const MARK: &str = "mark";

/// The fields of a form, as sent.
#[derive(Debug)]
pub(super) struct Sent(Vec<(String, String)>);

impl Sent {
    /// A field; the empty text where it is not there.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Makes sure that the form was made for this session.
    ///
    /// # Errors
    /// [`ErrorKind::NotFromHere`] where it was not.
    pub(super) fn is_of(&self, ask: &Ask) -> Result<(), Refusal> {
        let marked = ask.who.as_ref().is_some_and(|who| who.token.form_mark() == self.get(MARK));
        if marked { Ok(()) } else { Err(Error::new(ErrorKind::NotFromHere, ask.path.clone()).into()) }
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Sent, Refusal> {
        let path = request.uri().path().to_owned();
        let bytes = to_bytes(request.into_body(), LARGEST).await;
        let bytes = bytes.map_err(|error| Error::new(ErrorKind::FormTooLarge, path.clone()).inside(error))?;
        let fields = serde_urlencoded::from_bytes(&bytes);
        Ok(Sent(fields.map_err(|error| Error::new(ErrorKind::BadValue, path).inside(error))?))
    }
}

/// A form as it is shown again: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Filled {
    /// What was typed into each field; never a password.
    pub(super) typed: Vec<(&'static str, String)>,
    /// What is wrong.
    pub(super) problems: Vec<Problem>,
}

/// A form as data: its fields, and what is wrong with them in the language asked for.
#[derive(Serialize)]
pub(super) struct FormView {
    fields: &'static [&'static str],
    problems: Vec<Told>,
}

/// What is wrong with a field.
#[derive(Serialize)]
struct Told {
    field: &'static str,
    problem: &'static str,
    message: String,
}

impl FormView {
    /// A form of these fields.
    pub(super) fn new(site: &Site, ask: &Ask, fields: &'static [&'static str], filled: &Filled) -> FormView {
        let locale = site.locales.of(ask.language);
        let told = |problem: &Problem| Told {
            field: problem.field,
            problem: problem.key,
            message: locale.t(problem.key),
        };
        FormView { fields, problems: filled.problems.iter().map(told).collect() }
    }
}

impl Filled {
    /// What was typed into a field.
    pub(super) fn value(&self, field: &str) -> &str {
        self.typed.iter().find(|(name, _)| *name == field).map_or("", |(_, value)| value)
    }

    /// The key of what is wrong with a field.
    pub(super) fn problem(&self, field: &str) -> Option<&'static str> {
        self.problems.iter().find(|problem| problem.field == field).map(|problem| problem.key)
    }
}
