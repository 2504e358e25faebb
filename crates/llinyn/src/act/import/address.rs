//! The address a paper gets: one asked for, or the telling words of its title.

use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Reference, slug_marked, slug_of};
use llinyn_model::source::SourceKind;

use super::Paper;
use super::draft::Draft;

/// Words that tell nothing of what a paper is about, in either language.
const EMPTY: &str = "ir or the of to and in a an for on by with its at is who report response written y yr i ar o ac \
                     yn gan adroddiad ymateb ysgrifenedig e w tabled";

/// First words of addresses that are the program's own; no paper may be called so.
pub const RESERVED: &[&str] = &[
    "agreements",
    "assets",
    "bodies",
    "body",
    "calendar",
    "circulations",
    "commitments",
    "concern",
    "concerns",
    "costs",
    "cy",
    "due",
    "ended",
    "erasure",
    "erasures",
    "explain",
    "feed",
    "flows",
    "funds",
    "gap",
    "health",
    "index",
    "intake",
    "invitation",
    "me",
    "measures",
    "meetings",
    "orphaned",
    "overdue",
    "owed",
    "papers",
    "permissions",
    "plans",
    "problems",
    "reply",
    "responses",
    "reviews",
    "search",
    "sign-in",
    "sign-out",
    "silent",
    "subscription",
    "term",
    "terms",
    "threads",
    "undated",
    "verify",
    "voices",
    "withholdings",
];

impl Draft<'_> {
    /// The reference asked for, or one made from the title; a number is added where it is taken.
    pub(super) async fn reference(&self, paper: &Paper) -> Result<Reference, Error> {
        if let Some(wanted) = &paper.reference {
            if RESERVED.contains(&wanted.as_str()) || self.reader.is_taken(wanted).await? {
                return Err(Error::new(ErrorKind::BadReference, wanted.as_str()));
            }
            return Ok(wanted.clone());
        }
        let mut base = match &self.earlier {
            Some(earlier) => {
                let own = earlier.reference.as_str();
                own.strip_suffix(&format!("-v{}", earlier.version)).unwrap_or(own).to_owned()
            }
            None => self.slug(),
        };
        // A response is titled after the report it answers, which has the shorter address already.
        let taken = self.reader.is_taken(&Reference::stored(base.clone())).await?;
        if taken && self.earlier.is_none() && self.reading.paper.kind == SourceKind::GovernmentResponse {
            let answer = if self.reading.paper.language == Language::Cy { "ymateb" } else { "response" };
            slug_of(&format!("{answer} {base}"), answer).as_str().clone_into(&mut base);
        }
        let start = self.earlier.as_ref().map_or(1, |earlier| earlier.version + 1);
        for number in start..start + 10_000 {
            let mark = match (number, &self.earlier) {
                (1, _) => String::new(),
                (_, Some(_)) => format!("-v{number}"),
                (_, None) => format!("-{number}"),
            };
            let reference = slug_marked(&base, &mark);
            if !RESERVED.contains(&reference.as_str()) && !self.reader.is_taken(&reference).await? {
                return Ok(reference);
            }
        }
        Err(Error::new(ErrorKind::BadReference, base))
    }

    /// The telling words of the title, with the year where the paper has one; the number of a written question.
    fn slug(&self) -> String {
        let facts = &self.reading.paper;
        if facts.kind == SourceKind::WrittenQuestion {
            let numbered = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
            if let Some(number) = facts.title.split_whitespace().next().filter(numbered) {
                return slug_of(number, "question").as_str().to_owned();
            }
        }
        let title = facts.title.rsplit_once(" on ").map_or(facts.title.as_str(), |(_, about)| about);
        let words: Vec<String> = llinyn_model::fold::words(title)
            .into_iter()
            .filter(|word| !EMPTY.split(' ').any(|empty| empty == word))
            .take(4)
            .collect();
        let year =
            facts.dated.days.value().and_then(|days| days.from.or(days.to)).map(|day| day.year().to_string());
        let year = year.filter(|year| !words.contains(year));
        let all: Vec<String> = words.into_iter().chain(year).collect();
        slug_of(&all.join(" "), "paper").as_str().to_owned()
    }
}
