-- What shows a claim of progress or a verification. A file is kept elsewhere, by its digest.
CREATE TABLE evidence (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    subject BLOB NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX evidence_reference ON evidence (reference);
CREATE INDEX evidence_source ON evidence (source);
CREATE INDEX evidence_subject ON evidence (subject);
