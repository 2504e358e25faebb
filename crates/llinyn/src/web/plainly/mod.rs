//! The page for young readers: what a thread or a plan is about, in plain words. Each of our own sentences is a message
//! made from facts; names stand in lists, and printed words stand apart as quotations.

mod plan;
mod thread;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::horizon::Horizon;
use llinyn_model::id::Reference;
use llinyn_model::status::{Changed, Due, Shown, Status};
use llinyn_model::subject::Subject;
use llinyn_model::voice::Effect;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::Reader;
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::item::Of;
use super::refusal::{Refusal, missing};
use super::shown::{Quote, Whom};
use super::site::Shared;
use super::{reply, voice};
use crate::words::Words;

/// A page in plain words.
#[derive(Serialize)]
struct PlainView {
    /// The page with everything.
    full: Reference,
    sections: Vec<Section>,
}

impl PlainView {
    fn address(&self) -> String {
        format!("/{}", self.full)
    }
}

/// A question a young reader asks, and what the record answers.
#[derive(Serialize)]
struct Section {
    heading: String,
    lines: Vec<Line>,
}

/// A line of an answer.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    /// A sentence of our own.
    Own(String),
    /// Printed words.
    Quote(Quote),
    /// Who, by their names as printed in a language.
    Names(Vec<Whom>, Language),
    /// A way on: the address, and our own words for it.
    Way(String, String),
}

#[derive(Template)]
#[template(path = "plainly/plainly.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a PlainView,
}

/// `/{source}/{item}/plain`: a thread or a plan in plain words.
pub(super) async fn page(
    State(site): State<Shared>,
    Of(reference): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let mut text = Text::new(Words(site.locales.of(ask.language)), ask.language, time.on);
    let about = if let Some(page) = reader.plan_on(&reference, time.on).await? {
        plan::tell(&mut text, &reader, page).await?
    } else {
        let thread = reader.thread(&reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
        thread::tell(&mut text, &reader, &thread).await?
    };
    text.voices(&reader, about).await?;
    text.help(&reference);
    let view = PlainView { full: reference, sections: text.sections };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("plainly-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

/// A page that is being written.
struct Text<'a> {
    w: Words<'a>,
    language: Language,
    on: Day,
    sections: Vec<Section>,
}

impl<'a> Text<'a> {
    fn new(w: Words<'a>, language: Language, on: Day) -> Text<'a> {
        Text { w, language, on, sections: Vec::new() }
    }

    /// Begins a section.
    fn ask(&mut self, key: &str) {
        self.sections.push(Section { heading: self.w.t(key), lines: Vec::new() });
    }

    fn line(&mut self, line: Line) {
        if let Some(section) = self.sections.last_mut() {
            section.lines.push(line);
        }
    }

    /// A sentence of our own.
    fn say(&mut self, words: String) {
        self.line(Line::Own(words));
    }

    fn quote(&mut self, quote: Quote) {
        self.line(Line::Quote(quote));
    }

    /// Who, behind a sentence, or that it is kept back; nothing where the paper names nobody.
    fn whom(&mut self, key: &str, who: &Stated<Mention>, bodies: &Bodies, language: Language) {
        self.kept_back(who);
        self.names(key, who.value().map(|who| bodies.whom(who)).into_iter().collect(), language);
    }

    /// Says that something is kept from view, where it is: that is not to say that the paper is silent.
    fn kept_back<T>(&mut self, stated: &Stated<T>) -> bool {
        let kept = matches!(stated, Stated::Withheld(_));
        if kept {
            self.say(self.w.t("plainly-kept-back"));
        }
        kept
    }

    /// Those behind a sentence; nothing where nobody is named.
    fn names(&mut self, key: &str, names: Vec<Whom>, language: Language) {
        if !names.is_empty() {
            self.say(self.w.t(key));
            self.line(Line::Names(names, language));
        }
    }

    /// By when something was promised: the first day, and the one it has now.
    fn promised_by(&mut self, first: &Horizon, present: &Horizon, moves: usize) {
        match first.due() {
            Stated::Stated(day) => self.say(self.w.one("plainly-by", "day", self.w.day(&day))),
            _ if self.kept_back(&first.words) => {}
            _ => self.say(self.w.t("plainly-no-day")),
        }
        if moves > 0 {
            self.say(self.w.count("plainly-moved", moves));
            if let Stated::Stated(day) = present.due() {
                self.say(self.w.one("plainly-now-by", "day", self.w.day(&day)));
            }
        }
    }

    /// Whether it was done: what its owners say, and apart from that what others found.
    fn done(&mut self, status: &Status) {
        match status.said.claim {
            Some(claim) => self.say(self.w.named("plainly-claim", claim.name())),
            None => self.say(self.w.t("plainly-claim-nothing")),
        }
        match status.shown {
            Shown::Verified(verdict) => self.say(self.w.named("plainly-verdict", verdict.name())),
            Shown::Nothing => self.say(self.w.t("plainly-verdict-nothing")),
        }
    }

    /// Whether it is late.
    fn late(&mut self, due: Due) {
        match due {
            Due::Closed(kind) => self.say(self.w.named("plainly-ended", kind.name())),
            Due::Silent { kind, since, days, .. } => {
                self.say(self.w.t("plainly-late-yes"));
                self.say(self.w.named("plainly-silent", kind.name()));
                self.say(self.w.one("plainly-late-since", "day", self.w.day(&since)));
                self.say(self.w.count("plainly-late-days", usize::try_from(days).unwrap_or(0)));
            }
            Due::Owed { due, .. } => self.say(self.w.one("plainly-late-next", "day", self.w.day(&due))),
            Due::NoDay { .. } => self.say(self.w.t("plainly-late-no-day")),
            Due::Met => self.say(self.w.t("plainly-late-met")),
            Due::Released | Due::Nothing => self.say(self.w.t("plainly-late-over")),
        }
    }

    /// What changed, as far as anybody counts.
    fn changed(&mut self, changed: Changed) {
        self.ask("plainly-changed");
        match changed {
            Changed::NotMeasured => self.say(self.w.t("plainly-not-measured")),
            Changed::NoValues => self.say(self.w.t("plainly-no-values")),
            Changed::Moved { reached, nearer, unmoved, further } => {
                let told = [
                    ("plainly-reached", reached),
                    ("plainly-nearer", nearer),
                    ("plainly-unmoved", unmoved),
                    ("plainly-further", further),
                ];
                for (key, count) in told.into_iter().filter(|(_, count)| *count > 0) {
                    self.say(self.w.count(key, count));
                }
            }
        }
    }

    /// What children said, and what changed because of them.
    async fn voices(&mut self, reader: &Reader<'_>, about: Subject) -> Result<(), Error> {
        self.ask("plainly-voice");
        let voices = voice::lines(reader, about, self.language, self.on).await?;
        if voices.is_empty() {
            self.say(self.w.t("plainly-voice-nothing"));
        }
        for voice in voices {
            let language = voice.who.language;
            let quoted =
                |text: &str, language| Quote { text: text.to_owned(), language, at: voice.who.at.clone() };
            self.say(self.w.t("plainly-voice-who"));
            self.quote(voice.who.clone());
            self.kept_back(&voice.said);
            if let Stated::Stated(said) = &voice.said {
                self.say(self.w.t("plainly-voice-said"));
                self.quote(quoted(said, language));
            }
            match &voice.changed {
                Effect::Recorded(changed) => {
                    self.say(self.w.t("plainly-voice-changed"));
                    self.quote(quoted(changed, voice.changed_in));
                }
                Effect::NotRecorded => self.say(self.w.t("plainly-voice-no-change")),
                Effect::Withheld => self.say(self.w.t("plainly-voice-withheld")),
            }
            match voice.told.last() {
                Some(told) => {
                    self.say(self.w.t("plainly-voice-told"));
                    self.quote(told.quote.clone());
                }
                None => self.say(self.w.t("plainly-voice-not-told")),
            }
        }
        Ok(())
    }

    /// Where to ask, and where to say that something is wrong.
    fn help(&mut self, full: &Reference) {
        self.ask("plainly-help");
        self.say(self.w.t("plainly-help-adult"));
        self.say(self.w.t("plainly-help-concern"));
        self.line(Line::Way("/concern".to_owned(), self.w.t("plainly-help-go")));
        self.say(self.w.t("plainly-help-danger"));
        self.say(self.w.t("plainly-help-more"));
        self.line(Line::Way(format!("/{full}"), self.w.t("plainly-full")));
    }
}
