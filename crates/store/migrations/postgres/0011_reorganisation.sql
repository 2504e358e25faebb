-- Bodies that are renamed, merged, split or abolished, and what passes from one that ended to one that goes on.
CREATE TABLE reorganisation (
    body UUID NOT NULL REFERENCES body (id),
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE INDEX reorganisation_body ON reorganisation (body);
CREATE TABLE passing (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    noun TEXT NOT NULL,
    subject UUID NOT NULL,
    body UUID NOT NULL REFERENCES body (id),
    doc TEXT NOT NULL
);
CREATE INDEX passing_subject_body ON passing (subject, body);
