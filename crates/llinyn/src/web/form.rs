//! What a form sent, and what is wrong with it, field by field.

use std::borrow::Cow;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::Ask;
use super::refusal::Refusal;
use crate::act::Problem;
use crate::locale::Locale;

/// Most bytes of a form: a thousand bodies with their addresses fit, as an act takes them. A file is sent another way.
const LARGEST: usize = 256 * 1024;
/// The hidden field that shows the form to be of this session.
const MARK: &str = "mark";
/// The hidden field that makes a form one of its kind: sent twice, it is done once.
pub(super) const ONCE: &str = "once";

/// The fields of a form, as sent.
#[derive(Debug)]
pub(super) struct Sent(Vec<(String, String)>);

impl Sent {
    /// The fields of a form that was sent another way.
    pub(super) fn of(fields: Vec<(String, String)>) -> Sent {
        Sent(fields)
    }

    /// A field; the empty text where it is not there.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// The same as text of its own.
    pub(super) fn text(&self, name: &str) -> String {
        self.get(name).to_owned()
    }

    /// The day that was chosen in a field; none where there is none.
    pub(super) fn day(&self, name: &str) -> Option<Day> {
        self.get(name).trim().parse().ok()
    }

    /// What was typed or chosen, field by field; not what the form itself carries.
    pub(super) fn typed(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter().filter(|(field, _)| field != MARK && field != ONCE)
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
    pub(super) typed: Vec<(Cow<'static, str>, String)>,
    /// What is wrong.
    pub(super) problems: Vec<Wrong>,
}

/// What is wrong with a field, in the language of the page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Wrong {
    /// The field; empty for the form as a whole.
    pub(super) field: Cow<'static, str>,
    /// The key of the message.
    pub(super) key: String,
    /// The message.
    pub(super) message: String,
}

/// A form as data: its fields, and what is wrong with them.
#[derive(Serialize)]
pub(super) struct FormView {
    fields: Vec<&'static str>,
    problems: Vec<Wrong>,
}

impl FormView {
    /// A form of these fields.
    pub(super) fn new(fields: Vec<&'static str>, filled: &Filled) -> FormView {
        FormView { fields, problems: filled.problems.clone() }
    }
}

impl Filled {
    /// A form as it was sent, and what is wrong with it.
    pub(super) fn again(
        locale: &Locale,
        fields: &[&'static str],
        sent: &Sent,
        problems: &[Problem],
    ) -> Filled {
        let typed = sent.typed().map(|(name, value)| (name.clone().into(), value.clone())).collect();
        Filled::new(locale, fields, typed, problems)
    }

    /// A form with what was typed, and with what is wrong; what is wrong with no field of it is wrong with the whole.
    pub(super) fn new(
        locale: &Locale,
        fields: &[&'static str],
        typed: Vec<(Cow<'static, str>, String)>,
        problems: &[Problem],
    ) -> Filled {
        let is_there = |name: &str| fields.contains(&name) || typed.iter().any(|(field, _)| field == name);
        let wrong = problems.iter().map(|problem| Wrong {
            field: if is_there(&problem.field) { problem.field.clone() } else { Cow::Borrowed("") },
            key: problem.key(),
            message: problem.words_at_line(locale),
        });
        Filled { problems: wrong.collect(), typed }
    }

    /// A form that is opened with some of it filled in by the address that led there.
    pub(super) fn asked(ask: &Ask, fields: &[&'static str]) -> Filled {
        let typed = fields.iter().map(|field| (Cow::Borrowed(*field), ask.get(field)));
        Filled { typed: typed.filter(|(_, value)| !value.is_empty()).collect(), problems: Vec::new() }
    }

    /// Whether it is as it was first opened.
    pub(super) fn is_new(&self) -> bool {
        self.typed.is_empty() && self.problems.is_empty()
    }

    /// What was typed into a field.
    pub(super) fn value(&self, field: &str) -> &str {
        self.typed.iter().find(|(name, _)| *name == field).map_or("", |(_, value)| value)
    }

    /// What is wrong with a field.
    pub(super) fn problem(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|wrong| wrong.field == field).map(|wrong| wrong.message.as_str())
    }
}
