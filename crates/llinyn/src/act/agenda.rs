//! Agendas: what is late, due, asked for, newly silent or carried over is found by the program, and whoever prepares the
//! meeting chooses of it and adds what else was raised.

use std::collections::HashSet;

use llinyn_model::agenda_item::{AgendaItem, AgendaReason};
use llinyn_model::error::Error;
use llinyn_model::evidence::Exhibit;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::{AgendaItemId, BodyId, Dice, MeetingId, Reference};
use llinyn_model::membership::Membership;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Stated};
use llinyn_store::{MeetingFile, Pending, Reader, Store, When};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, Words, is_blank, there};
use super::withholding::is_withheld;

/// Most that is offered for one reason: what is longest silent first. All of it stands on the lists of what is owed.
const MOST: usize = 20;
/// How many days ahead of a meeting something is due before long.
const AHEAD: i32 = 92;

/// Something an agenda can be filled with.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Why it would be there.
    pub why: AgendaReason,
    /// What it is about; none for words that somebody raised at the meeting before.
    pub about: Option<Subject>,
    /// The item it carries on.
    pub carried: Option<AgendaItemId>,
    /// Its address.
    pub at: Reference,
    /// Its wording.
    pub text: String,
}

impl Candidate {
    /// Its name among all that is offered.
    pub fn key(&self) -> String {
        format!("{}-{}", self.why.name(), self.at)
    }
}

/// What is to be put on an agenda.
#[derive(Clone, Debug)]
pub struct Filling {
    /// The meeting. Field `meeting`.
    pub meeting: Reference,
    /// The keys of the candidates that were chosen.
    pub chosen: Vec<String>,
    /// What else is raised, one item a line: words, or the address of a thread or a question. Field `raised`.
    pub raised: String,
}

/// What the agenda of a meeting can be filled with, reason by reason, as it stands today. It asks by index for each body
/// that sits there, so that it takes no longer where the record is large.
///
/// # Errors
/// Where the database fails.
pub async fn candidates(store: &Store, file: &MeetingFile, today: Day) -> Result<Vec<Candidate>, Error> {
    let reader = &store.reader();
    let body = file.meeting.body.value().and_then(|body| body.body);
    let Some((body, day)) = body.zip(file.meeting.dated.latest()) else { return Ok(Vec::new()) };
    let met = reader.meetings_of(body).await?;
    // A meeting that is itself to come has left nothing open, and nothing is silent before its day has passed.
    let upto = day.min(today);
    let before = met.iter().rev().find_map(|met| {
        let on = met.meeting.dated.latest().filter(|on| *on < day && *on <= today)?;
        Some((met.meeting.id, on))
    });
    let since = before.map_or(upto, |(_, on)| on);
    let mut bodies = vec![body];
    let members = Membership::holders(&reader.memberships(body).await?, day);
    bodies.extend(members.into_iter().filter(|member| *member != body));
    let mut found: Vec<(AgendaReason, Subject)> = Vec::new();
    for subject in reader.unanswered(body, limit()).await? {
        found.push((AgendaReason::Asked, subject));
    }
    for (why, pending) in pending(reader, &bodies, [since, upto, day.plus_days(AHEAD)]).await? {
        found.push((why, pending.of));
    }
    let mut offered = Offered::of(file);
    let mut candidates = carried(store, before.map(|(id, _)| id), &mut offered).await?;
    // Each stands once, under the first reason there is for it.
    found.sort_by_key(|(why, _)| *why);
    for (why, of) in found {
        let so_far = candidates.iter().filter(|one| one.why == why).count();
        if so_far < MOST
            && offered.subjects.insert(of)
            && let Some((at, text)) = reader.place(of).await?
            && !is_withheld(store, &at).await?
        {
            candidates.push(Candidate { why, about: Some(of), carried: None, at, text });
        }
    }
    Ok(candidates)
}

/// Records items of an agenda, behind those that are there.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn fill(desk: Desk<'_>, filling: &Filling, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.unapproved("meeting", &filling.meeting, &mut sheet).await?;
    let mut chosen = Vec::new();
    if let Some(file) = &file {
        chosen = candidates(desk.store, file, desk.today).await?;
        chosen.retain(|one| filling.chosen.contains(&one.key()));
    }
    let raised = if is_blank(&filling.raised) && !chosen.is_empty() {
        Words::default()
    } else {
        sheet.words("raised", &filling.raised)
    };
    let mut drawn = Vec::new();
    for one in chosen {
        let why = desk.locale.t(&format!("agenda-{}", one.why.name()));
        let line = [("words", why.into()), ("reference", one.at.as_str().into())];
        let words = sheet.standard(&desk.locale.with("act-agenda-item", &line));
        drawn.push((Drawn::from(one), words));
    }
    for line in raised.lines() {
        drawn.push((desk.raised(&line, &mut sheet).await?, line));
    }
    let title = desk.locale.with("act-agenda", &[("reference", filling.meeting.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let file = there(file)?;
    let first = u32::try_from(file.agenda.len()).unwrap_or(u32::MAX);
    for (at, (one, words)) in (1..).zip(drawn) {
        let item = AgendaItem {
            id: saying.id(),
            reference: saying.item(&format!("a{at}")),
            place: saying.place(&words),
            meeting: file.meeting.id,
            number: first.saturating_add(at),
            text: one.text,
            about: one.about,
            why: one.why,
            carried: one.carried,
        };
        saying.push(item);
    }
    desk.record(saying).await
}

fn limit() -> i64 {
    i64::try_from(MOST).unwrap_or(i64::MAX)
}

/// What an agenda has already, or is offered.
struct Offered {
    subjects: HashSet<Subject>,
    carried: HashSet<AgendaItemId>,
}

impl Offered {
    fn of(file: &MeetingFile) -> Offered {
        Offered {
            subjects: file.agenda.iter().filter_map(|item| item.about).collect(),
            carried: file.agenda.iter().filter_map(|item| item.carried).collect(),
        }
    }
}

/// What a body and those who sit on it owe, in the order of its days, each with the reason it would be spoken of. The
/// outcome of what was referred to a member is for the member's own meetings.
async fn pending(
    reader: &Reader<'_>,
    bodies: &[BodyId],
    days: [Day; 3],
) -> Result<Vec<(AgendaReason, Pending)>, Error> {
    let mut found = Vec::new();
    for (at, body) in bodies.iter().enumerate() {
        let own = |pending: &Pending| at == 0 || pending.kind != ExpectationKind::Outcome;
        for pending in reader.pending(*body, days, limit()).await?.into_iter().filter(own) {
            let why = match (pending.kind, pending.when) {
                (ExpectationKind::Outcome, _) => AgendaReason::Referred,
                (ExpectationKind::Answer, _) | (_, When::NoDay) => AgendaReason::Asked,
                (_, When::Late) => AgendaReason::Late,
                (_, When::Silent) => AgendaReason::Silent,
                (_, When::Due) => AgendaReason::Due,
            };
            found.push((why, pending));
        }
    }
    found.sort_by_key(|(_, pending)| (pending.due, pending.of));
    Ok(found)
}

/// What the meeting before left open.
async fn carried(
    store: &Store,
    before: Option<MeetingId>,
    offered: &mut Offered,
) -> Result<Vec<Candidate>, Error> {
    let mut candidates = Vec::new();
    let Some(before) = before else { return Ok(candidates) };
    let reader = store.reader();
    for item in reader.left_open(before).await? {
        let is_new = item.about.is_none_or(|about| offered.subjects.insert(about));
        if !offered.carried.insert(item.id) || !is_new {
            continue;
        }
        let place = if let Some(about) = item.about {
            reader.place(about).await?
        } else {
            let first = reader.first_item(&item).await?;
            first.text.value().map(|text| (first.reference.clone(), text.clone()))
        };
        let Some((at, text)) = place else { continue };
        if is_withheld(store, &at).await? {
            continue;
        }
        let (why, carried) = (AgendaReason::Carried, Some(item.id));
        candidates.push(Candidate { why, about: item.about, carried, at, text });
    }
    Ok(candidates)
}

/// An item before it has an address.
struct Drawn {
    why: AgendaReason,
    about: Option<Subject>,
    carried: Option<AgendaItemId>,
    /// Its own words, where neither what it is about nor the item it carries on has some.
    text: Stated<String>,
}

impl From<Candidate> for Drawn {
    fn from(one: Candidate) -> Drawn {
        Drawn { why: one.why, about: one.about, carried: one.carried, text: Stated::NotStated }
    }
}

impl Desk<'_> {
    /// An item that somebody raises: the thread or the question of an address, or words of its own.
    async fn raised(&self, line: &Words, sheet: &mut Sheet) -> Result<Drawn, Error> {
        let (why, carried) = (AgendaReason::Raised, None);
        let is_address = !line.text.contains(' ') && !Exhibit::of_address(&line.text).is_empty();
        let about = if is_address { self.spoken_of("raised", &line.text, sheet).await? } else { None };
        let text = Stated::or_not_stated((!is_address).then(|| line.text.clone()));
        Ok(Drawn { why, about, carried, text })
    }
}
