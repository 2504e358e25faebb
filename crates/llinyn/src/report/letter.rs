//! The words of letters: plain text in one language, which says why it came and how to stop it.

use fluent_bundle::FluentValue;
use llinyn_model::Day;
use llinyn_model::account::Account;
use llinyn_model::circulation::Circulation;
use llinyn_model::source::SourceHead;
use llinyn_model::topic::Topic;
use llinyn_store::{Followed, News};

use super::news::{headline, line, name};
use crate::act::needs::{self, Needs};
use crate::locale::Locale;
use crate::public::{Public, searched};

/// Subject and words of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The subject.
    pub subject: String,
    /// The words.
    pub words: String,
}

/// What somebody follows, and what happened there.
pub struct Section {
    /// What is followed.
    pub topic: Topic,
    /// The same, as the record has it.
    pub followed: Followed,
    /// The newest news; where there are more than fit, the page has them.
    pub news: Vec<News>,
    /// Whether there are more.
    pub more: bool,
    /// The address that ends it.
    pub stop: String,
}

/// Asks whether whoever has an address wants to follow something.
pub fn asking(locale: &Locale, public: &Public, topic: &Topic, followed: &Followed, yes: &str) -> Words {
    let name = || FluentValue::from(name(followed, locale));
    let page = page(locale, public, topic);
    let about = locale.with("letter-asking-about", &[("name", name())]);
    let words =
        [&*about, &page, "", &*locale.t("letter-asking-yes"), yes, "", &*locale.t("letter-asking-no")];
    Words { subject: locale.with("letter-asking", &[("name", name())]), words: ended(&words.join("\n")) }
}

/// Tells what happened on what somebody follows.
pub fn news(locale: &Locale, public: &Public, sections: &[Section]) -> Words {
    let names: Vec<String> = sections.iter().map(|section| name(&section.followed, locale)).collect();
    let mut lines = Vec::new();
    for (section, name) in sections.iter().zip(&names) {
        let of_page = page(locale, public, &section.topic);
        lines.extend([name.clone(), of_page, String::new()]);
        for one in &section.news {
            let day = FluentValue::from(locale.day(one.at.day()));
            let first = FluentValue::from(headline(one, locale));
            lines.push(locale.with("letter-news-line", &[("first", first), ("day", day)]));
            lines.extend(one.words.as_deref().map(|words| format!("  “{}”", line(words))));
            if let Some((reference, text)) = &one.place {
                lines.push(format!("  {}", line(text)));
                lines.push(format!("  {}", public.link(locale.language(), &format!("/{reference}"))));
            }
            lines.push(String::new());
        }
        if section.more {
            lines.extend([locale.t("letter-news-more"), String::new()]);
        }
        lines.push(locale.with("letter-news-why", &[("name", FluentValue::from(name.as_str()))]));
        lines.extend([section.stop.clone(), String::new()]);
    }
    let names = FluentValue::from(names.join("; "));
    Words { subject: locale.with("letter-news", &[("names", names)]), words: ended(&lines.join("\n")) }
}

/// What a body is asked by a circulation.
#[derive(Clone, Copy)]
pub struct Asks<'a> {
    /// The circulation.
    pub circulation: &'a Circulation,
    /// The paper that is sent.
    pub paper: &'a SourceHead,
    /// Who sends it, by its name.
    pub by: &'a str,
    /// The body that is asked, by its name.
    pub to: &'a str,
    /// What is said with it; empty where nothing is.
    pub words: &'a str,
}

/// Asks a body for its reply, or reminds it; `link` is where it replies.
pub fn circulation(locale: &Locale, public: &Public, asks: &Asks<'_>, link: &str, reminds: bool) -> Words {
    let sent = asks.circulation;
    let purpose = locale.t(&format!("purpose-{}", sent.purpose.name().replace('_', "-")));
    let values = [
        ("by", FluentValue::from(line(asks.by))),
        ("to", FluentValue::from(line(asks.to))),
        ("paper", FluentValue::from(line(&asks.paper.title))),
        ("words", FluentValue::from(purpose)),
    ];
    let said = |key: &str| locale.with(key, &values);
    let mut lines = vec![said("letter-circulation-about")];
    lines.push(public.link(locale.language(), &format!("/{}", asks.paper.reference)));
    if !asks.words.is_empty() {
        lines.extend([String::new(), asks.words.to_owned()]);
    }
    if let Some(until) = sent.until.value() {
        let day = [("day", FluentValue::from(locale.day(*until)))];
        lines.extend([String::new(), locale.with("letter-circulation-until", &day)]);
    }
    lines.extend([String::new(), said("letter-circulation-reply"), link.to_owned()]);
    lines.extend([String::new(), locale.t("letter-circulation-public")]);
    let subject = if reminds { "letter-reminder" } else { "letter-circulation" };
    Words { subject: said(subject), words: ended(&lines.join("\n")) }
}

/// Tells what needs somebody this week, in the order of the page.
pub fn weekly(
    locale: &Locale,
    public: &Public,
    (needs, account): (&Needs, &Account),
    on: Day,
    stop: &str,
) -> Words {
    let link = |path: &str| public.link(locale.language(), path);
    let body = needs.body.as_ref().map_or("", |body| body.name(locale.language()).0);
    let body = [("name", FluentValue::from(body))];
    let mut lines = vec![locale.with("letter-weekly-intro", &body), link("/me"), String::new()];
    for owed in &needs.owed {
        let (path, text) = match &owed.place {
            Some(place) => (format!("/{}", place.reference), line(&place.text)),
            None => ("/me".to_owned(), String::new()),
        };
        let kind = FluentValue::from(locale.t(&format!("owed-{}", owed.expectation.kind.name())));
        lines.push(match owed.due {
            Some(day) if day < on => {
                let day = FluentValue::from(locale.day(day));
                locale.with("letter-weekly-late", &[("first", kind), ("day", day)])
            }
            Some(day) => {
                let day = FluentValue::from(locale.day(day));
                locale.with("letter-weekly-line", &[("first", kind), ("day", day)])
            }
            None => locale.with("letter-weekly-undated", &[("first", kind)]),
        });
        lines.push(format!("  {text}"));
        let form = needs::form(owed, account).map_or_else(String::new, |form| format!("/{form}"));
        lines.push(format!("  {}{form}", link(&path)));
        lines.push(String::new());
    }
    lines.extend(troubles(locale, needs));
    lines.extend([locale.with("letter-weekly-why", &body), stop.to_owned()]);
    Words { subject: locale.t("letter-weekly"), words: ended(&lines.join("\n")) }
}

/// The letters that never arrived, and the bodies nobody can be written to for.
fn troubles(locale: &Locale, needs: &Needs) -> Vec<String> {
    let mut lines = Vec::new();
    if !needs.undelivered.is_empty() {
        lines.push(locale.t("me-undelivered"));
        lines.extend(needs.undelivered.iter().map(|letter| format!("- {}", letter.subject)));
        lines.push(String::new());
    }
    if !needs.unreachable.is_empty() {
        lines.push(locale.t("me-unreachable"));
        lines.extend(needs.unreachable.iter().map(|body| format!("- {}", body.name(locale.language()).0)));
        lines.push(String::new());
    }
    lines
}

fn page(locale: &Locale, public: &Public, topic: &Topic) -> String {
    searched(public.link(locale.language(), &topic.path()), topic)
}

fn ended(words: &str) -> String {
    format!("{}\n", words.trim_end())
}
