//! A plan in plain words.

use llinyn_model::error::Error;
use llinyn_model::measure;
use llinyn_model::status::{changed, status};
use llinyn_model::subject::Subject;
use llinyn_model::{Language, Stated};
use llinyn_store::{PlanPage, Reader};

use super::{Line, Text};
use crate::web::bodies::Bodies;
use crate::web::shown::Quote;

/// Most promises that are told one by one; the plan's own page has all of them.
const SHOWN: usize = 20;

/// Tells a plan as it stands on the day of the text.
pub(super) async fn tell(text: &mut Text<'_>, reader: &Reader<'_>, page: PlanPage) -> Result<Subject, Error> {
    let about = page.file.plan.id.into();
    let language = page.source.as_ref().map_or(text.language, |source| source.language);
    if page.source.as_ref().is_some_and(|source| !source.dated.by(text.on)) {
        text.ask("plainly-plan");
        text.say(text.w.t("plainly-not-yet"));
        return Ok(about);
    }
    beginning(text, reader, &page, language).await?;
    promises(text, reader, &page, language).await?;
    reports(text, &page);
    text.changed(changed(&measure::standing(page.file.measures)));
    Ok(about)
}

/// What the plan is, whose, why, and what it wants.
async fn beginning(
    text: &mut Text<'_>,
    reader: &Reader<'_>,
    page: &PlanPage,
    language: Language,
) -> Result<(), Error> {
    let plan = &page.file.plan;
    text.ask("plainly-plan");
    text.say(text.w.t("plainly-plan-called"));
    text.quote(Quote::new(&plan.title, language, &plan.reference));
    let bodies = Bodies::of(reader, text.language, plan.owner.value().into_iter()).await?;
    text.whom("plainly-plan-owner", &plan.owner, &bodies, language);
    text.kept_back(&plan.period);
    if let Some(to) = plan.period.value().and_then(|period| period.to) {
        text.say(text.w.one("plainly-plan-until", "day", text.w.day(&to)));
    }
    if let Some((reference, _)) = &page.replaced_by {
        text.say(text.w.t("plainly-plan-replaced"));
        text.line(Line::Way(format!("/{reference}/plain"), text.w.t("plainly-plan-newer")));
    }
    text.ask("plainly-wrong");
    text.say(text.w.t(if page.file.origins.is_empty() {
        "plainly-plan-why-nothing"
    } else {
        "plainly-plan-why"
    }));
    for origin in &page.file.origins {
        text.quote(Quote::new(&origin.words, language, &plan.reference));
    }
    text.ask("plainly-plan-wants");
    if page.file.objectives.is_empty() {
        text.say(text.w.t("plainly-plan-wants-nothing"));
    }
    for objective in &page.file.objectives {
        text.quote(Quote::new(&objective.text, language, &objective.reference));
    }
    Ok(())
}

/// What was promised, by when, whether it was done and whether it is late: promise by promise.
async fn promises(
    text: &mut Text<'_>,
    reader: &Reader<'_>,
    page: &PlanPage,
    language: Language,
) -> Result<(), Error> {
    text.ask("plainly-promised");
    match page.commitments.len() {
        0 => text.say(text.w.t("plainly-promised-nothing")),
        count => text.say(text.w.count("plainly-promises", count)),
    }
    let owners = page.commitments.iter().filter_map(|(promise, _)| promise.owner.value());
    let bodies = Bodies::of(reader, text.language, owners).await?;
    for (promise, _) in page.commitments.iter().take(SHOWN) {
        let Some(thread) = reader.thread(&promise.reference).await? else { continue };
        let then = thread.on(text.on);
        text.quote(Quote::new(&promise.text, language, &promise.reference));
        text.whom("plainly-promised-by", &promise.owner, &bodies, language);
        text.promised_by(&promise.horizon, then.present(promise), then.moves(promise.id).count());
        let status = status(&thread, text.on);
        text.done(&status);
        text.say(text.w.t("plainly-late"));
        text.late(status.due);
    }
    if page.commitments.len() > SHOWN {
        text.say(text.w.t("plainly-promises-more"));
        text.line(Line::Way(format!("/{}", page.file.plan.reference), text.w.t("plainly-full")));
    }
    Ok(())
}

/// Whether the reports on the plan came.
fn reports(text: &mut Text<'_>, page: &PlanPage) {
    text.ask("plainly-reports");
    if page.file.duties.is_empty() {
        text.say(text.w.t("plainly-reports-nothing"));
    }
    for (duty, stopped) in &page.file.duties {
        if stopped.is_some() {
            text.say(text.w.t("plainly-reports-stopped"));
        }
        match duty.missed(text.on) {
            Stated::Stated(missed) if missed.is_empty() => text.say(text.w.t("plainly-reports-came")),
            Stated::Stated(missed) => text.say(text.w.count("plainly-reports-missed", missed.len())),
            missed if text.kept_back(&missed) => {}
            _ => text.say(text.w.t("plainly-reports-unknown")),
        }
    }
}
