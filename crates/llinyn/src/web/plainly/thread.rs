//! A thread in plain words.

use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::passage::Place;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::status::status;
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Root, Thread};
use llinyn_model::{Language, Stated};
use llinyn_store::Reader;

use super::Text;
use crate::web::bodies::Bodies;
use crate::web::shown::Quote;

/// Tells a thread as it stands on the day of the text.
pub(super) async fn tell(
    text: &mut Text<'_>,
    reader: &Reader<'_>,
    thread: &Thread,
) -> Result<Subject, Error> {
    let then = thread.on(text.on);
    let bodies = Bodies::of(reader, text.language, then.mentions().into_iter()).await?;
    if !thread.existed(text.on) {
        text.ask("plainly-wrong");
        text.say(text.w.t("plainly-not-yet"));
        return Ok(then.subject());
    }
    match &then.root {
        Root::Recommendation(root) => {
            wrong(text, reader, &then, root).await?;
            asked(text, &then, root, &bodies);
            said(text, &then, &bodies);
        }
        Root::Commitment(_) => {
            text.ask("plainly-wrong");
            text.say(text.w.t("plainly-nobody-asked"));
        }
    }
    text.ask("plainly-promised");
    for promise in then.promises() {
        promised(text, &then, promise, &bodies);
    }
    if then.promises().next().is_none() {
        text.say(text.w.t("plainly-promised-nothing"));
    }
    let status = status(thread, text.on);
    text.ask("plainly-done");
    text.done(&status);
    text.ask("plainly-late");
    text.late(status.due);
    text.changed(status.changed);
    Ok(then.subject())
}

/// What the paper found before it asked: what stands between this recommendation and the one before.
async fn wrong(
    text: &mut Text<'_>,
    reader: &Reader<'_>,
    thread: &Thread,
    root: &Recommendation,
) -> Result<(), Error> {
    text.ask("plainly-wrong");
    let found = reader.found_before(root).await?;
    if found.is_empty() {
        text.say(text.w.t("plainly-wrong-nothing"));
    } else {
        text.say(text.w.t("plainly-found"));
    }
    for finding in found {
        text.quote(Quote::new(
            &finding.text,
            spoken(thread, &finding.place, text.language),
            &finding.reference,
        ));
    }
    Ok(())
}

fn asked(text: &mut Text<'_>, thread: &Thread, root: &Recommendation, bodies: &Bodies) {
    let language = spoken(thread, &root.place, text.language);
    text.ask("plainly-asked");
    text.say(text.w.t("plainly-asked-this"));
    text.quote(Quote::new(&root.text, language, &root.reference));
    if let Some(source) =
        thread.sources.get(&root.place.source).filter(|source| source.dated.days.value().is_some())
    {
        text.say(text.w.one("plainly-asked-on", "range", text.w.dated(&source.dated)));
    }
    text.whom("plainly-asked-by", &root.asker, bodies, language);
    text.ask("plainly-who");
    if root.addressees.is_empty() {
        text.say(text.w.t("plainly-who-nobody"));
    }
    text.names("plainly-who-them", bodies.all(&root.addressees), language);
}

fn said(text: &mut Text<'_>, thread: &Thread, bodies: &Bodies) {
    text.ask("plainly-said");
    if thread.responses.is_empty() {
        text.say(text.w.t("plainly-said-nothing"));
    }
    for response in &thread.responses {
        let language = spoken(thread, &response.place, text.language);
        text.whom("plainly-said-by", &response.by, bodies, language);
        text.say(text.w.named("plainly-answer", response.disposition.name()));
        text.kept_back(&response.words);
        if let Stated::Stated(words) = &response.words {
            text.say(text.w.t("plainly-said-words"));
            text.quote(Quote::new(words, language, &response.reference));
        }
    }
}

fn promised(text: &mut Text<'_>, thread: &Thread, promise: &Commitment, bodies: &Bodies) {
    let language = spoken(thread, &promise.place, text.language);
    text.whom("plainly-promised-by", &promise.owner, bodies, language);
    text.say(text.w.t("plainly-promised-this"));
    text.quote(Quote::new(&promise.text, language, &promise.reference));
    text.promised_by(&promise.horizon, thread.present(promise), thread.moves(promise.id).count());
}

/// The language of the paper something stands in.
fn spoken(thread: &Thread, place: &Place, language: Language) -> Language {
    thread.sources.get(&place.source).map_or(language, |source| source.language)
}
