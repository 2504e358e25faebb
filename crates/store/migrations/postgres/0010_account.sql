-- People who sign in. None of this is of the record: no entry makes it, and rebuilding leaves it alone.
CREATE TABLE account (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    role TEXT NOT NULL,
    body UUID REFERENCES body (id),
    membership TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    seed BYTEA NOT NULL,
    step BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    failed_at BIGINT
);
CREATE TABLE session (
    token BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    made BIGINT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_until ON session (until);
CREATE TABLE invitation (
    token BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    seed BYTEA NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX invitation_account ON invitation (account);
