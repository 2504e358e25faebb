-- People who sign in. None of this is of the record: no entry makes it, and rebuilding leaves it alone.
CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    role TEXT NOT NULL,
    body BLOB REFERENCES body (id),
    membership TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT,
    seed BLOB NOT NULL,
    step INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    failed_at INTEGER
) STRICT;
CREATE TABLE session (
    token BLOB PRIMARY KEY,
    account BLOB NOT NULL REFERENCES account (id),
    made INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account);
CREATE INDEX session_until ON session (until);
CREATE TABLE invitation (
    token BLOB PRIMARY KEY,
    account BLOB NOT NULL REFERENCES account (id),
    seed BLOB NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_account ON invitation (account);
