//! Who was at a meeting, as it is taken down here: agencies and offices, with those who left and those who sent
//! apologies. Nobody is both there and away.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::fold;
use llinyn_model::id::{BodyId, Dice, Reference};
use llinyn_model::meeting::Attendance;
use llinyn_model::minutes::AttendanceTaken;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, paragraphs, there};

/// Who was there. In each list one a line, or with semicolons between; an agency may have a colon and whom it sent behind
/// its name.
#[derive(Clone, Debug)]
pub struct Attending {
    /// The meeting. Field `meeting`.
    pub meeting: Reference,
    /// Who chaired. Field `chair`.
    pub chair: String,
    /// Who was present. Field `present`.
    pub present: String,
    /// Who of them left before the end. Field `left`.
    pub left: String,
    /// Who sent apologies. Field `apologies`.
    pub apologies: String,
    /// Who else was there. Field `in_attendance`.
    pub in_attendance: String,
}

/// Records who was there. What is taken down last stands, until the minutes are approved.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn take(desk: Desk<'_>, taken: &Attending, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.unapproved("meeting", &taken.meeting, &mut sheet).await?;
    desk.has_begun(file.as_ref(), &mut sheet);
    let chair = desk.roll(&taken.chair).await?.into_iter().next();
    let mut present = desk.roll(&taken.present).await?;
    let (mut left, apologies) = (desk.roll(&taken.left).await?, desk.roll(&taken.apologies).await?);
    let others = desk.roll(&taken.in_attendance).await?;
    // Whoever chairs is there.
    present.extend(chair.clone().filter(|chair| !present.contains(chair)));
    if present.is_empty() {
        sheet.problem("present", ErrorKind::WordsMissing, "");
    }
    desk.stands_once(
        [
            ("present", "attendance-present", &present),
            ("apologies", "attendance-apologies", &apologies),
            ("in_attendance", "attendance-others", &others),
        ],
        &mut sheet,
    );
    for gone in &mut left {
        // Whoever left stands there as on the list.
        match present.iter().chain(&others).find(|there| *there == gone) {
            Some(there) => gone.words.clone_from(&there.words),
            None => sheet.problem("left", ErrorKind::LeftUnlisted, &gone.words),
        }
    }
    let mut place = None;
    for (field, label, list) in [
        ("chair", "act-chair", chair.as_slice()),
        ("present", "act-present", &present),
        ("left", "act-left", &left),
        ("apologies", "act-apologies", &apologies),
        ("in_attendance", "act-in-attendance", &others),
    ] {
        let label = |words: &str| desk.locale.with(label, &[("words", words.into())]);
        place = place.or(sheet.labelled(field, &words(list).join("; "), label));
    }
    let attendance = Attendance {
        chair: Stated::or_not_stated(chair.map(|chair| chair.words)),
        present: words(&present),
        apologies: words(&apologies),
        in_attendance: words(&others),
        left: words(&left),
        bodies: present.iter().chain(&apologies).chain(&others).filter_map(Listed::agency).collect(),
        ..Attendance::default()
    };
    let title = desk.locale.with("act-attendance", &[("reference", taken.meeting.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let taken = AttendanceTaken {
        id: saying.id(),
        reference: saying.item("t1"),
        place: saying.place(&place.unwrap_or_default()),
        meeting: there(file)?.meeting.id,
        attendance,
    };
    saying.push(taken);
    desk.record(saying).await
}

/// Somebody on a list.
#[derive(Clone)]
struct Listed {
    words: String,
    /// The agency, where the record knows it.
    body: Option<BodyId>,
    /// Whom it sent, or the words where it is not known, as they are compared.
    who: String,
}

/// An agency is the same under any of its names.
impl PartialEq for Listed {
    fn eq(&self, other: &Listed) -> bool {
        (self.body, &self.who) == (other.body, &other.who)
    }
}

impl Listed {
    /// The agency, as it stands on the list.
    fn agency(&self) -> Option<Mention> {
        let body = Some(self.body?);
        Some(Mention { body, ..Mention::printed(&*self.words) })
    }
}

fn words(list: &[Listed]) -> Vec<String> {
    list.iter().map(|one| one.words.clone()).collect()
}

impl Desk<'_> {
    /// Those on a list, each with the body of the record it stands for: by the whole of its words, or by what stands
    /// before a colon.
    async fn roll(&self, typed: &str) -> Result<Vec<Listed>, Error> {
        let mut list = Vec::new();
        for words in paragraphs(&typed.replace(';', "\n")) {
            let (mut body, mut who) = (self.reader.body_named(&words).await?, String::new());
            if body.is_none() {
                let (agency, sent) = words.split_once(':').unwrap_or((&words, ""));
                body = self.reader.body_named(agency.trim()).await?;
                who = fold::text(if body.is_some() { sent.trim() } else { &words });
            }
            list.push(Listed { body: body.map(|body| body.id), who, words });
        }
        Ok(list)
    }

    /// That nobody is both there and away, nor twice on one list. Each list comes with its field and
    /// what it is called.
    fn stands_once(&self, lists: [(&'static str, &str, &Vec<Listed>); 3], sheet: &mut Sheet) {
        for (at, (field, label, list)) in lists.iter().enumerate() {
            for (place, one) in list.iter().enumerate() {
                if list[..place].contains(one) {
                    sheet.problem(*field, ErrorKind::ListedTwice, &one.words);
                }
                let others = lists[at + 1..].iter().filter(|(.., other)| other.contains(one));
                for (second, second_label, _) in others {
                    let both = [
                        ("name", one.words.as_str().into()),
                        ("first", self.locale.t(label).into()),
                        ("second", self.locale.t(second_label).into()),
                    ];
                    let about = self.locale.with("act-on-two-lists", &both);
                    sheet.problem(*field, ErrorKind::OnTwoLists, &*about);
                    sheet.problem(*second, ErrorKind::OnTwoLists, about);
                }
            }
        }
    }
}
