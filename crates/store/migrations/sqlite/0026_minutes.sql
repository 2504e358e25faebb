-- Agendas and minutes that are kept here, and what is referred from body to body.
CREATE TABLE agenda_item (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    meeting BLOB NOT NULL REFERENCES meeting (id),
    subject BLOB,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX agenda_item_reference ON agenda_item (reference);
CREATE INDEX agenda_item_source ON agenda_item (source);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE TABLE attendance (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    meeting BLOB NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX attendance_reference ON attendance (reference);
CREATE INDEX attendance_source ON attendance (source);
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE TABLE approval (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    meeting BLOB NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX approval_reference ON approval (reference);
CREATE INDEX approval_source ON approval (source);
CREATE INDEX approval_meeting ON approval (meeting);
CREATE TABLE correction (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    meeting BLOB NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX correction_reference ON correction (reference);
CREATE INDEX correction_source ON correction (source);
CREATE INDEX correction_meeting ON correction (meeting);
CREATE TABLE referral (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    subject BLOB NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX referral_reference ON referral (reference);
CREATE INDEX referral_source ON referral (source);
CREATE INDEX referral_subject ON referral (subject);
-- What is said under an item of an agenda, and of which thread.
ALTER TABLE statement ADD COLUMN item BLOB;
ALTER TABLE statement ADD COLUMN about BLOB;
CREATE INDEX statement_item ON statement (item);
CREATE INDEX statement_about ON statement (about);
-- What a body is asked for by no day, found by index among all it owes.
CREATE INDEX expectation_asked ON expectation (body, until, id) WHERE kind IN ('answer', 'outcome');
