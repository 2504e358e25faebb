-- How people read printed answers.
CREATE TABLE interpretation (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    response UUID NOT NULL REFERENCES response (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX interpretation_reference ON interpretation (reference);
CREATE INDEX interpretation_source ON interpretation (source);
CREATE INDEX interpretation_response ON interpretation (response);
