-- How children took part, and what they were told became of it.
CREATE TABLE voice (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    about UUID NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX voice_reference ON voice (reference);
CREATE INDEX voice_source ON voice (source);
CREATE INDEX voice_about ON voice (about, seq);
CREATE INDEX voice_seq ON voice (seq);
CREATE TABLE feedback (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    voice UUID NOT NULL REFERENCES voice (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX feedback_reference ON feedback (reference);
CREATE INDEX feedback_source ON feedback (source);
CREATE INDEX feedback_voice ON feedback (voice, seq);
