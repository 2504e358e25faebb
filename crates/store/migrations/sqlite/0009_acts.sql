-- What people say here: the dates of promises that are moved, and promises that end by themselves. A statement has no
-- file, so that two of the same words are two statements.
CREATE TABLE moving (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    commitment BLOB NOT NULL REFERENCES commitment (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX moving_reference ON moving (reference);
CREATE INDEX moving_source ON moving (source);
CREATE INDEX moving_commitment ON moving (commitment);
DROP INDEX source_digest;
CREATE UNIQUE INDEX source_digest ON source (digest) WHERE kind <> 'submission';
CREATE TABLE closure_again (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    recommendation BLOB REFERENCES recommendation (id),
    kind TEXT NOT NULL,
    doc TEXT NOT NULL,
    commitment BLOB REFERENCES commitment (id)
) STRICT;
INSERT INTO closure_again (id, seq, reference, source, recommendation, kind, doc)
SELECT id, seq, reference, source, recommendation, kind, doc FROM closure;
DROP TABLE closure;
ALTER TABLE closure_again RENAME TO closure;
CREATE UNIQUE INDEX closure_reference ON closure (reference);
CREATE INDEX closure_source ON closure (source);
CREATE INDEX closure_recommendation ON closure (recommendation);
CREATE INDEX closure_kind_seq ON closure (kind, seq);
CREATE INDEX closure_commitment ON closure (commitment);
