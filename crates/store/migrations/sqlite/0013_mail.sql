-- Who is written to, and what waits to be sent. None of this is of the record: no entry makes it, and rebuilding leaves
-- it alone.
CREATE TABLE subscription (
    token BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    topic TEXT NOT NULL,
    language TEXT NOT NULL,
    made INTEGER NOT NULL,
    confirmed INTEGER,
    told INTEGER NOT NULL,
    told_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX subscription_email_topic ON subscription (email, topic);
CREATE TABLE weekly (
    account BLOB PRIMARY KEY REFERENCES account (id),
    token BLOB NOT NULL,
    stopped INTEGER NOT NULL,
    told_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX weekly_token ON weekly (token);
CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    account BLOB REFERENCES account (id),
    email TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    stop TEXT NOT NULL,
    made INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next INTEGER NOT NULL,
    failed INTEGER
) STRICT;
CREATE INDEX outbox_next ON outbox (next);
CREATE INDEX outbox_email ON outbox (email);
-- News of the whole record are found by the order of their entries.
CREATE INDEX response_seq ON response (seq);
CREATE INDEX commitment_seq ON commitment (seq);
CREATE INDEX progress_seq ON progress (seq);
CREATE INDEX verification_seq ON verification (seq);
CREATE INDEX moving_seq ON moving (seq);
CREATE INDEX closure_seq ON closure (seq);
