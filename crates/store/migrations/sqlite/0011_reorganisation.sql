-- Bodies that are renamed, merged, split or abolished, and what passes from one that ended to one that goes on.
CREATE TABLE reorganisation (
    body BLOB NOT NULL REFERENCES body (id),
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX reorganisation_body ON reorganisation (body);
CREATE TABLE passing (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    noun TEXT NOT NULL,
    subject BLOB NOT NULL,
    body BLOB NOT NULL REFERENCES body (id),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX passing_subject_body ON passing (subject, body);
