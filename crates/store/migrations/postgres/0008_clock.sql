-- Silences, one for each expectation that passed unmet, and the runs of the clock that enter them, one for each day.
CREATE TABLE silence (
    expectation UUID PRIMARY KEY REFERENCES expectation (id),
    seq BIGINT NOT NULL,
    since TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX silence_seq ON silence (seq);
CREATE INDEX expectation_seq ON expectation (seq);
CREATE TABLE clock_run (
    day TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    doc TEXT NOT NULL
);
