//! Who was at a meeting, as it is taken down here: agencies and offices, with those who left and those who sent
//! apologies. Nobody is both there and away.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::fold;
use llinyn_model::id::{Dice, Reference};
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
    let chair = names(&taken.chair).into_iter().next();
    let mut attendance = Attendance {
        chair: Stated::or_not_stated(chair.clone()),
        present: names(&taken.present),
        apologies: names(&taken.apologies),
        in_attendance: names(&taken.in_attendance),
        left: names(&taken.left),
        ..Attendance::default()
    };
    // Whoever chairs is there.
    attendance.present.extend(chair.filter(|chair| !is_on(&attendance.present, chair)));
    if attendance.present.is_empty() {
        sheet.problem("present", ErrorKind::WordsMissing, "");
    }
    desk.stands_once(&attendance, &mut sheet);
    let chair = attendance.chair.value().map(std::slice::from_ref).unwrap_or_default();
    let lists = [
        ("chair", "act-chair", chair),
        ("present", "act-present", attendance.present.as_slice()),
        ("left", "act-left", attendance.left.as_slice()),
        ("apologies", "act-apologies", attendance.apologies.as_slice()),
        ("in_attendance", "act-in-attendance", attendance.in_attendance.as_slice()),
    ];
    let mut place = None;
    for (field, label, list) in lists {
        let words = sheet
            .labelled(field, &list.join("; "), |words| desk.locale.with(label, &[("words", words.into())]));
        place = place.or(words);
    }
    attendance.bodies = desk.agencies(&attendance).await?;
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

/// The names of a list.
fn names(typed: &str) -> Vec<String> {
    paragraphs(&typed.replace(';', "\n"))
}

fn is_on(list: &[String], name: &str) -> bool {
    list.iter().any(|other| fold::text(other) == fold::text(name))
}

impl Desk<'_> {
    /// That nobody is both there and away, and that whoever left was there.
    fn stands_once(&self, attendance: &Attendance, sheet: &mut Sheet) {
        let lists = [
            ("present", "attendance-present", &attendance.present),
            ("apologies", "attendance-apologies", &attendance.apologies),
            ("in_attendance", "attendance-others", &attendance.in_attendance),
        ];
        for (at, (first, first_label, one)) in lists.iter().enumerate() {
            for (second, second_label, other) in &lists[at + 1..] {
                for name in one.iter().filter(|name| is_on(other, name)) {
                    let both = [
                        ("name", name.as_str().into()),
                        ("first", self.locale.t(first_label).into()),
                        ("second", self.locale.t(second_label).into()),
                    ];
                    let about = self.locale.with("act-on-two-lists", &both);
                    sheet.problem(*first, ErrorKind::OnTwoLists, &*about);
                    sheet.problem(*second, ErrorKind::OnTwoLists, about);
                }
            }
        }
        let there =
            |name: &&String| is_on(&attendance.present, name) || is_on(&attendance.in_attendance, name);
        for name in attendance.left.iter().filter(|name| !there(name)) {
            sheet.problem("left", ErrorKind::LeftUnlisted, name);
        }
    }

    /// Which of the names stand for a body of the record: by the whole of it, or by what stands before a colon.
    async fn agencies(&self, attendance: &Attendance) -> Result<Vec<Mention>, Error> {
        let mut agencies: Vec<Mention> = Vec::new();
        let all = attendance.present.iter().chain(&attendance.apologies).chain(&attendance.in_attendance);
        for words in all {
            let mut body = self.reader.body_named(words).await?;
            if let Some((agency, _)) = words.split_once(':').filter(|_| body.is_none()) {
                body = self.reader.body_named(agency.trim()).await?;
            }
            let named = body.map(|body| Mention { body: Some(body.id), ..Mention::printed(words) });
            agencies.extend(named.filter(|named| !agencies.contains(named)));
        }
        Ok(agencies)
    }
}
