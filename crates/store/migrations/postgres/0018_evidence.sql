-- What shows a claim of progress or a verification. A file is kept elsewhere, by its digest.
CREATE TABLE evidence (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    subject UUID NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX evidence_reference ON evidence (reference);
CREATE INDEX evidence_source ON evidence (source);
CREATE INDEX evidence_subject ON evidence (subject);
