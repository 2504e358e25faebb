-- Seats on boards, and which bodies are parts of others.
CREATE TABLE membership (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    board BLOB NOT NULL REFERENCES body (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX membership_reference ON membership (reference);
CREATE INDEX membership_source ON membership (source);
CREATE INDEX membership_board ON membership (board);
-- No body was recorded as a part of another before this step.
ALTER TABLE body ADD COLUMN parent BLOB;
CREATE INDEX body_parent ON body (parent);
-- How many open threads hang on a body, counted from the index alone.
CREATE INDEX expectation_thread ON expectation (body, until, subject, seq, noun)
WHERE noun IN ('recommendation', 'commitment') AND kind NOT IN ('recheck', 'review', 'withholding');
