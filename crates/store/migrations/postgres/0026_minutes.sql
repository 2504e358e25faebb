-- Agendas and minutes that are kept here, and what is referred from body to body.
CREATE TABLE agenda_item (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    meeting UUID NOT NULL REFERENCES meeting (id),
    subject UUID,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX agenda_item_reference ON agenda_item (reference);
CREATE INDEX agenda_item_source ON agenda_item (source);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE TABLE attendance (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    meeting UUID NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX attendance_reference ON attendance (reference);
CREATE INDEX attendance_source ON attendance (source);
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE TABLE approval (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    meeting UUID NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX approval_reference ON approval (reference);
CREATE INDEX approval_source ON approval (source);
CREATE INDEX approval_meeting ON approval (meeting);
CREATE TABLE correction (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    meeting UUID NOT NULL REFERENCES meeting (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX correction_reference ON correction (reference);
CREATE INDEX correction_source ON correction (source);
CREATE INDEX correction_meeting ON correction (meeting);
CREATE TABLE referral (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    subject UUID NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX referral_reference ON referral (reference);
CREATE INDEX referral_source ON referral (source);
CREATE INDEX referral_subject ON referral (subject);
-- What is said under an item of an agenda, and of which thread.
ALTER TABLE statement ADD COLUMN item UUID;
ALTER TABLE statement ADD COLUMN about UUID;
CREATE INDEX statement_item ON statement (item);
CREATE INDEX statement_about ON statement (about);
-- What a body is asked for by no day, found by index among all it owes.
CREATE INDEX expectation_asked ON expectation (body, until, id) WHERE kind IN ('answer', 'outcome');
