//! Boards and their meetings: seats, agendas, minutes that are kept here, and what is referred.

use super::*;

impl Maker {
    /// A seat of a board, which somebody holds, or nobody.
    pub(crate) fn seat(
        &mut self,
        board: BodyId,
        source: SourceId,
        seat: &str,
        holder: Option<BodyId>,
        from: &str,
    ) {
        let (id, reference) = (self.id(), self.item(source, "y"));
        let (place, seat) = (self.place(source, seat), seat.to_owned());
        let nominated_by = holder.map_or(Stated::NotStated, |body| Stated::Stated(named(body)));
        let holder = holder.map_or(Holder::Undecided, |body| Holder::Held(named(body)));
        let (basis, chair) = (Stated::Stated(Basis::Statutory), false);
        let (from, to) = (day(from), Stated::NotStated);
        self.push(Membership {
            id,
            reference,
            place,
            board,
            seat,
            holder,
            basis,
            chair,
            nominated_by,
            from,
            to,
        });
    }

    /// An item of an agenda, and what was resolved under it.
    pub(crate) fn item_of(&mut self, meeting: MeetingId, source: SourceId, about: Subject, text: &str) {
        let (id, reference): (AgendaItemId, _) = (self.id(), self.item(source, "a"));
        let place = self.place(source, text);
        let (number, why) = (1, AgendaReason::Raised);
        let (words, carried) = (Stated::Stated(text.to_owned()), None);
        let about = Some(about);
        self.push(AgendaItem { id, reference, place, meeting, number, text: words, about, why, carried });
        self.say(meeting, source, Strength::Resolved, text);
        let Some(Change::StatementRecorded(said)) = self.changes.last_mut() else { panic!("no statement") };
        (said.item, said.about) = (Some(id), about);
    }

    /// Who was there, that the minutes were approved, and a correction of them.
    pub(crate) fn minute(&mut self, meeting: MeetingId, source: SourceId, body: BodyId, text: &str) {
        let (id, reference, place) = (self.id(), self.item(source, "t"), self.place(source, text));
        let attendance = Attendance {
            present: vec!["the body".to_owned()],
            bodies: vec![named(body)],
            ..Attendance::default()
        };
        self.push(AttendanceTaken { id, reference, place: place.clone(), meeting, attendance });
        let (id, reference) = (self.id(), self.item(source, "z"));
        self.push(Approval { id, reference, place: place.clone(), meeting, at: meeting });
        let (id, reference) = (self.id(), self.item(source, "j"));
        let (reason, text, at) = (text.to_owned(), text.to_owned(), Stated::Stated(meeting));
        self.push(Correction { id, reference, place, meeting, version: 2, of: None, text, reason, at });
    }

    /// Something is referred from one body to another.
    pub(crate) fn refer(&mut self, source: SourceId, about: Subject, [from, to]: [BodyId; 2], text: &str) {
        let (id, reference, place) = (self.id(), self.item(source, "l"), self.place(source, text));
        let (from, to, text) = (Stated::Stated(named(from)), named(to), text.to_owned());
        let (at, follows) = (Stated::NotStated, None);
        self.push(Referral { id, reference, place, about, from, to, at, follows, text });
    }
}
