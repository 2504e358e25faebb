-- Who is written to, and what waits to be sent. None of this is of the record: no entry makes it, and rebuilding leaves
-- it alone.
CREATE TABLE subscription (
    token BYTEA PRIMARY KEY,
    email TEXT NOT NULL,
    topic TEXT NOT NULL,
    language TEXT NOT NULL,
    made BIGINT NOT NULL,
    confirmed BIGINT,
    told BIGINT NOT NULL,
    told_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX subscription_email_topic ON subscription (email, topic);
CREATE TABLE weekly (
    account UUID PRIMARY KEY REFERENCES account (id),
    token BYTEA NOT NULL,
    stopped BIGINT NOT NULL,
    told_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX weekly_token ON weekly (token);
CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    account UUID REFERENCES account (id),
    email TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    stop TEXT NOT NULL,
    made BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    next BIGINT NOT NULL,
    failed BIGINT
);
CREATE INDEX outbox_next ON outbox (next);
CREATE INDEX outbox_email ON outbox (email);
-- News of the whole record are found by the order of their entries.
CREATE INDEX response_seq ON response (seq);
CREATE INDEX commitment_seq ON commitment (seq);
CREATE INDEX progress_seq ON progress (seq);
CREATE INDEX verification_seq ON verification (seq);
CREATE INDEX moving_seq ON moving (seq);
CREATE INDEX closure_seq ON closure (seq);
