-- Meetings, questions, circulations and counts.
CREATE TABLE meeting (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    dated_from TEXT,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX meeting_reference ON meeting (reference);
CREATE INDEX meeting_source ON meeting (source);
CREATE TABLE statement (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    meeting BLOB NOT NULL REFERENCES meeting (id),
    source BLOB NOT NULL REFERENCES source (id),
    strength TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX statement_reference ON statement (reference);
CREATE INDEX statement_meeting ON statement (meeting);
CREATE INDEX statement_source ON statement (source);
CREATE TABLE question (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX question_reference ON question (reference);
CREATE INDEX question_source ON question (source);
CREATE TABLE circulation (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX circulation_reference ON circulation (reference);
CREATE INDEX circulation_source ON circulation (source);
CREATE TABLE reply (
    circulation BLOB NOT NULL REFERENCES circulation (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX reply_circulation ON reply (circulation);
CREATE INDEX reply_source ON reply (source);
CREATE TABLE figure (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    counted TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX figure_reference ON figure (reference);
CREATE INDEX figure_source ON figure (source);
CREATE INDEX figure_counted ON figure (counted);
