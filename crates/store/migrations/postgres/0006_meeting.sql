-- Meetings, questions, circulations and counts.
CREATE TABLE meeting (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    dated_from TEXT,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX meeting_reference ON meeting (reference);
CREATE INDEX meeting_source ON meeting (source);
CREATE TABLE statement (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    meeting UUID NOT NULL REFERENCES meeting (id),
    source UUID NOT NULL REFERENCES source (id),
    strength TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX statement_reference ON statement (reference);
CREATE INDEX statement_meeting ON statement (meeting);
CREATE INDEX statement_source ON statement (source);
CREATE TABLE question (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX question_reference ON question (reference);
CREATE INDEX question_source ON question (source);
CREATE TABLE circulation (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX circulation_reference ON circulation (reference);
CREATE INDEX circulation_source ON circulation (source);
CREATE TABLE reply (
    circulation UUID NOT NULL REFERENCES circulation (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE INDEX reply_circulation ON reply (circulation);
CREATE INDEX reply_source ON reply (source);
CREATE TABLE figure (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    counted TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX figure_reference ON figure (reference);
CREATE INDEX figure_source ON figure (source);
CREATE INDEX figure_counted ON figure (counted);
