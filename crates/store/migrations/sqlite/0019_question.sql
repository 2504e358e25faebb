-- Questions about something of the record, and the answers that are given to questions here.
ALTER TABLE question ADD COLUMN about BLOB;
CREATE INDEX question_about ON question (about);
CREATE TABLE written_answer (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    question BLOB NOT NULL REFERENCES question (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX written_answer_reference ON written_answer (reference);
CREATE INDEX written_answer_source ON written_answer (source);
CREATE INDEX written_answer_question ON written_answer (question);
-- What promises wait on, and what of it came.
CREATE INDEX commitment_waits ON commitment (seq) WHERE doc LIKE '%"waits_on":{"stated":%';
CREATE INDEX link_kind_seq ON link (kind, seq);
-- What answers say of money.
CREATE INDEX response_money ON response (seq) WHERE doc NOT LIKE '%"reading":"not_stated"%';
