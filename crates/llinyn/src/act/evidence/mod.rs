//! Evidence: the file or the place on the record that goes with a claim or a verification.

mod kind;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::evidence::{Evidence, EvidenceFile, Exhibit, FileKind};
use llinyn_model::expectation::{End, ExpectationKind, of_evidence};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Stated};

use super::desk::Desk;
use super::files::Files;
use super::said::{Saying, Sheet, Words, is_blank};

/// Most bytes of a file: 20 MB, as the form says.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// What goes with a claim or a verification; all of it may be left out.
#[derive(Clone, Debug, Default)]
pub struct Attached {
    /// A file: its name and its bytes. Field `file`.
    pub file: Option<(String, Vec<u8>)>,
    /// The address of a place on the record. Field `passage`.
    pub passage: String,
    /// The day by which it is to be looked at again. Field `review`.
    pub review: String,
}

/// What was attached, as it can be recorded.
pub(super) struct Fit<'a> {
    exhibits: Vec<(Exhibit, Words)>,
    /// The file's bytes, under its digest.
    bytes: Option<(String, &'a [u8])>,
    review: Stated<Day>,
}

impl Desk<'_> {
    /// Checks all that is attached, and puts it on the sheet.
    pub(super) async fn fit<'a>(&self, attached: &'a Attached, sheet: &mut Sheet) -> Result<Fit<'a>, Error> {
        let mut fit = Fit { exhibits: Vec::new(), bytes: None, review: Stated::NotStated };
        if let Some((name, bytes)) = &attached.file {
            match file(name, bytes) {
                Err(kind) => sheet.problem("file", kind, name),
                Ok(file) => {
                    let words = sheet.needed("file", name, |words| self.line(&file, words));
                    fit.bytes = Some((file.digest.clone(), bytes));
                    let file = EvidenceFile { name: words.text.clone(), ..file };
                    fit.exhibits.push((Exhibit::File(file), words));
                }
            }
        }
        let line = |words: &str| self.locale.with("act-evidence", &[("words", words.into())]);
        if let Some(words) = sheet.labelled("passage", &attached.passage, line) {
            match self.on_record(&words.text).await? {
                Some(place) => fit.exhibits.push((place, words)),
                None => sheet.problem("passage", ErrorKind::NotInRecord, &words.text),
            }
        }
        fit.review = self.review(&attached.review, sheet);
        if attached.file.is_none() && is_blank(&attached.passage) && fit.review.value().is_some() {
            sheet.problem("file", ErrorKind::EvidenceMissing, "");
        }
        Ok(fit)
    }

    /// The line of a file in the statement.
    fn line(&self, file: &EvidenceFile, words: &str) -> String {
        let kind = self.locale.t(&format!("evidence-kind-{}", file.kind.name()));
        let amount = self.locale.with("evidence-size", &[("count", file.bytes.into())]);
        let digest = file.digest.as_str();
        let all = [
            ("kind", kind.into()),
            ("amount", amount.into()),
            ("digest", digest.into()),
            ("words", words.into()),
        ];
        self.locale.with("act-evidence-file", &all)
    }

    /// The first of the places an address may name that is there.
    async fn on_record(&self, address: &str) -> Result<Option<Exhibit>, Error> {
        for place in Exhibit::of_address(address) {
            let there = match &place {
                Exhibit::File(_) => false,
                Exhibit::Item(item) => self.reader.is_item(item).await?,
                Exhibit::Passage(source, number) => {
                    let source = self.reader.source(source).await?;
                    source.is_some_and(|source| source.passages.iter().any(|passage| passage.no == *number))
                }
            };
            if there {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// The day by which it is to be looked at again: none, or one to come.
    fn review(&self, typed: &str, sheet: &mut Sheet) -> Stated<Day> {
        let day = self.typed_day("review", typed, Some((self.today, ErrorKind::DayPast)), sheet);
        if let Some(day) = day {
            sheet.standard(&self.locale.with("act-recheck", &[("day", self.locale.day(day).into())]));
        }
        Stated::or_not_stated(day)
    }

    /// Records what is attached to a claim or a verification of `of`. It takes the place of what the same body gave
    /// earlier, and is itself looked at again on its day.
    pub(super) async fn attach(
        &self,
        files: &Files,
        fit: Fit<'_>,
        of: Subject,
        shown: Subject,
        saying: &mut Saying<'_>,
    ) -> Result<(), Error> {
        if fit.exhibits.is_empty() {
            return Ok(());
        }
        if let Some((digest, bytes)) = &fit.bytes {
            files.keep(digest, bytes).await?;
        }
        for owed in self.reader.open_for(of, ExpectationKind::Review).await? {
            if owed.from.value().and_then(|from| from.body) == Some(self.actor.body) {
                saying.ends(owed.id, End::Met(shown));
            }
        }
        let mut owed = None;
        for (number, (exhibit, words)) in (1..).zip(fit.exhibits) {
            let evidence = Evidence {
                id: saying.id(),
                reference: saying.item(&format!("e{number}")),
                place: saying.place(&words),
                of: shown,
                by: self.by_actor(),
                exhibit,
                review: fit.review.clone(),
            };
            owed = of_evidence(&evidence);
            saying.push(evidence);
        }
        if let Some(owed) = owed {
            saying.arises(of, owed);
        }
        Ok(())
    }
}

/// A file that is fit for evidence, or what is wrong with it.
fn file(name: &str, bytes: &[u8]) -> Result<EvidenceFile, ErrorKind> {
    if bytes.is_empty() {
        return Err(ErrorKind::FileEmpty);
    }
    if bytes.len() > LARGEST {
        return Err(ErrorKind::EvidenceTooLarge);
    }
    let kind = kind::kind(bytes).ok_or(ErrorKind::NotEvidence)?;
    let names_child = |text: String| llinyn_reading::names_child(std::iter::once(text.as_str()));
    if kind == FileKind::Text && kind::text(bytes).is_some_and(names_child) {
        return Err(ErrorKind::ChildNamed);
    }
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(EvidenceFile { name: name.to_owned(), kind, bytes: size, digest: Files::digest(bytes) })
}
