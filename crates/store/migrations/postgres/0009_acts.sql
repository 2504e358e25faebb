-- What people say here: the dates of promises that are moved, and promises that end by themselves. A statement has no
-- file, so that two of the same words are two statements.
CREATE TABLE moving (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    commitment UUID NOT NULL REFERENCES commitment (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX moving_reference ON moving (reference);
CREATE INDEX moving_source ON moving (source);
CREATE INDEX moving_commitment ON moving (commitment);
DROP INDEX source_digest;
CREATE UNIQUE INDEX source_digest ON source (digest) WHERE kind <> 'submission';
ALTER TABLE closure ALTER COLUMN recommendation DROP NOT NULL;
ALTER TABLE closure ADD COLUMN commitment UUID REFERENCES commitment (id);
CREATE INDEX closure_commitment ON closure (commitment);
