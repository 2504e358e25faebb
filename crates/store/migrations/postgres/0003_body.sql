-- Bodies, their names through time, and where they are named.
CREATE TABLE body (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX body_reference ON body (reference);
CREATE TABLE body_name (
    body UUID NOT NULL REFERENCES body (id),
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    language TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX body_name_body ON body_name (body);
CREATE INDEX body_name_folded ON body_name (folded);
CREATE TABLE mention (
    body UUID NOT NULL REFERENCES body (id),
    seq BIGINT NOT NULL,
    role TEXT NOT NULL,
    noun TEXT NOT NULL,
    subject UUID NOT NULL,
    source UUID NOT NULL REFERENCES source (id)
);
CREATE INDEX mention_body_role_seq ON mention (body, role, seq);
CREATE INDEX mention_subject ON mention (subject);
CREATE INDEX mention_source ON mention (source, body);
