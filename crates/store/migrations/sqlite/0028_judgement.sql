-- How people read answers to questions.
CREATE TABLE judgement (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    question BLOB NOT NULL REFERENCES question (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX judgement_reference ON judgement (reference);
CREATE INDEX judgement_source ON judgement (source);
CREATE INDEX judgement_question ON judgement (question);
