-- How people read answers to questions.
CREATE TABLE judgement (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    question UUID NOT NULL REFERENCES question (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX judgement_reference ON judgement (reference);
CREATE INDEX judgement_source ON judgement (source);
CREATE INDEX judgement_question ON judgement (question);
