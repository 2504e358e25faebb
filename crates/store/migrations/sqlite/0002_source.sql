-- Sources, their passages, and what was noted while reading them.
CREATE TABLE source (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    folded_title TEXT NOT NULL,
    digest TEXT NOT NULL,
    version_of BLOB REFERENCES source (id),
    dated_from TEXT,
    body TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX source_reference ON source (reference);
CREATE UNIQUE INDEX source_digest ON source (digest);
CREATE INDEX source_folded_title ON source (folded_title);
CREATE INDEX source_seq ON source (seq);
CREATE TABLE passage (
    source BLOB NOT NULL REFERENCES source (id),
    no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passage_source_no ON passage (source, no);
CREATE TABLE note (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    code TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX note_source ON note (source);
CREATE INDEX note_code ON note (code);
CREATE TABLE term (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    word TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX term_source ON term (source);
CREATE INDEX term_word ON term (word);
