//! `llinyn user add|invite|revoke|list`: who may sign in.

use std::process::ExitCode;

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use llinyn_model::Language;
use llinyn_model::account::{Account, Role};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{BodyId, Reference};
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::{Out, Style};
use crate::act::account::{self, Newcomer, Token};
use crate::clock::SystemDice;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum What {
    /// Adds somebody, and prints the invitation.
    Add,
    /// Invites somebody again.
    Invite,
    /// Lets somebody in no more.
    Revoke,
    /// Lists everybody.
    List,
}

/// What the command was asked to do.
pub(super) struct Options {
    pub(super) what: What,
    pub(super) email: Option<String>,
    pub(super) name: String,
    pub(super) office: String,
    pub(super) role: Role,
    pub(super) body: Option<String>,
    pub(super) site: String,
}

pub(super) async fn run(context: &Context<'_>, options: Options) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let done = done(context, &store, options).await;
    // Closed whether or not it could be done, so that no half of the file is left beside it.
    store.close().await;
    done.map(|()| ExitCode::SUCCESS)
}

async fn done(context: &Context<'_>, store: &Store, options: Options) -> Result<(), Failed> {
    let mut out = Out::stdout(context.locale);
    let now = context.clock.now();
    if options.what == What::List {
        for account in store.accounts().await? {
            out.line(&line(context, &account));
        }
        return Ok(());
    }
    let email = options.email.clone().ok_or_else(|| Error::new(ErrorKind::ArgumentMissing, "EMAIL"))?;
    match options.what {
        What::Add => {
            let newcomer = newcomer(store, context.locale.language(), &options, email.clone()).await?;
            let token = account::add(store, newcomer, now, &mut SystemDice).await?;
            invitation(&mut out, context, &options.site, &email, &token);
        }
        What::Invite => {
            let token = account::invite_again(store, &email, now, &mut SystemDice).await?;
            invitation(&mut out, context, &options.site, &email, &token);
        }
        What::Revoke | What::List => {
            account::revoke(store, &email).await?;
            out.line(&context.locale.with("cli-user-revoked", &[("email", FluentValue::from(email))]));
        }
    }
    Ok(())
}

/// The role of a name given on the command line.
pub(super) fn role(name: &str) -> Result<Role, String> {
    Role::named(name).ok_or_else(|| Role::ALL.map(Role::name).join(", "))
}

async fn newcomer(
    store: &Store,
    language: Language,
    options: &Options,
    email: String,
) -> Result<Newcomer, Failed> {
    if options.name.trim().is_empty() {
        return Err(Error::new(ErrorKind::ArgumentMissing, "--name").into());
    }
    let body = match &options.body {
        Some(reference) => Some(body(store, reference).await?),
        None => None,
    };
    let (name, office) = (options.name.clone(), options.office.clone());
    Ok(Newcomer { email, name, office, role: options.role, body, language })
}

/// The body of a reference given on the command line.
pub(super) async fn body(store: &Store, reference: &str) -> Result<BodyId, Error> {
    let unknown = || Error::new(ErrorKind::NotInRecord, reference);
    let slug = Reference::slug(reference).ok_or_else(unknown)?;
    store.reader().body(&slug, 0).await?.map(|file| file.named.body.id).ok_or_else(unknown)
}

fn line(context: &Context, account: &Account) -> String {
    let role = context.locale.t(&format!("account-role-{}", account.role.name()));
    let membership = context.locale.t(&format!("account-is-{}", account.membership.name()));
    format!("{}  {}  {role}  {membership}", account.email, account.name)
}

fn invitation(out: &mut Out, context: &Context, site: &str, email: &str, token: &Token) {
    let address = format!("{}/invitation/{}", site.trim_end_matches('/'), token.text());
    out.line(&context.locale.with("cli-user-invited", &[("email", FluentValue::from(email))]));
    let address = out.styled(Style::Strong, &address);
    out.line(&address);
}
