-- The ledger: entries hold seals only; the values they seal stand apart, so that they can be erased.
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    leaf TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX entry_subject_seq ON entry (subject, seq);
CREATE TABLE entry_value (
    seq INTEGER PRIMARY KEY REFERENCES entry (seq),
    fields TEXT NOT NULL,
    salts BLOB NOT NULL
) STRICT;
CREATE TABLE log_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL
) STRICT;
INSERT INTO log_head (id, size, frontier) VALUES (1, 0, x'');
