-- What agendas say about something.
CREATE INDEX agenda_item_subject ON agenda_item (subject, seq);
