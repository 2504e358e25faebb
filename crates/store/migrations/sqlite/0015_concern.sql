-- Concerns, sealed, and the public keys they are sealed to. None of this is of the record: no entry makes it, and
-- rebuilding leaves it alone. Nothing here tells who raised a concern, nor when within its day.
CREATE TABLE guardian_key (
    account BLOB PRIMARY KEY REFERENCES account (id),
    recipient TEXT NOT NULL
) STRICT;
CREATE TABLE concern (
    receipt TEXT PRIMARY KEY,
    sealed BLOB NOT NULL,
    day TEXT NOT NULL,
    state INTEGER NOT NULL
) STRICT;
CREATE TABLE concern_answer (
    once BLOB PRIMARY KEY,
    receipt TEXT NOT NULL REFERENCES concern (receipt),
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX concern_answer_receipt ON concern_answer (receipt);
-- The standing assurance is one of many commitments.
CREATE INDEX commitment_assurance ON commitment (seq) WHERE doc LIKE '%"made_in":"assurance"%';
