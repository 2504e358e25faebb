-- Concerns, sealed, and the public keys they are sealed to. None of this is of the record: no entry makes it, and
-- rebuilding leaves it alone. Nothing here tells who raised a concern, nor when within its day.
CREATE TABLE guardian_key (
    account UUID PRIMARY KEY REFERENCES account (id),
    recipient TEXT NOT NULL
);
CREATE TABLE concern (
    receipt TEXT PRIMARY KEY,
    sealed BYTEA NOT NULL,
    day TEXT NOT NULL,
    state BIGINT NOT NULL
);
CREATE TABLE concern_answer (
    once BYTEA PRIMARY KEY,
    receipt TEXT NOT NULL REFERENCES concern (receipt),
    position BIGINT NOT NULL,
    day TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX concern_answer_receipt ON concern_answer (receipt);
-- The standing assurance is one of many commitments.
CREATE INDEX commitment_assurance ON commitment (seq) WHERE doc LIKE '%"made_in":"assurance"%';
