-- How people read printed answers.
CREATE TABLE interpretation (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    response BLOB NOT NULL REFERENCES response (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX interpretation_reference ON interpretation (reference);
CREATE INDEX interpretation_source ON interpretation (source);
CREATE INDEX interpretation_response ON interpretation (response);
