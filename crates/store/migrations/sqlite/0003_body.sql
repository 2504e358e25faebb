-- Bodies, their names through time, and where they are named.
CREATE TABLE body (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX body_reference ON body (reference);
CREATE TABLE body_name (
    body BLOB NOT NULL REFERENCES body (id),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    language TEXT NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX body_name_body ON body_name (body);
CREATE INDEX body_name_folded ON body_name (folded);
CREATE TABLE mention (
    body BLOB NOT NULL REFERENCES body (id),
    seq INTEGER NOT NULL,
    role TEXT NOT NULL,
    noun TEXT NOT NULL,
    subject BLOB NOT NULL,
    source BLOB NOT NULL REFERENCES source (id)
) STRICT;
CREATE INDEX mention_body_role_seq ON mention (body, role, seq);
CREATE INDEX mention_subject ON mention (subject);
CREATE INDEX mention_source ON mention (source, body);
