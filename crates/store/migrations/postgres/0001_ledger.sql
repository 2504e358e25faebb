-- The ledger: entries hold seals only; the values they seal stand apart, so that they can be erased.
CREATE TABLE entry (
    seq BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    leaf TEXT NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX entry_subject_seq ON entry (subject, seq);
CREATE TABLE entry_value (
    seq BIGINT PRIMARY KEY REFERENCES entry (seq),
    fields TEXT NOT NULL,
    salts BYTEA NOT NULL
);
CREATE TABLE log_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL,
    frontier BYTEA NOT NULL
);
INSERT INTO log_head (id, size, frontier) VALUES (1, 0, '');
