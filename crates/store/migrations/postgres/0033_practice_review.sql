-- Practice reviews, and that their reports are on the record.
CREATE TABLE practice_review (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX practice_review_reference ON practice_review (reference);
CREATE INDEX practice_review_source ON practice_review (source);
CREATE INDEX practice_review_kind ON practice_review (kind, seq);
CREATE INDEX practice_review_seq ON practice_review (seq);
CREATE TABLE publication (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    review UUID NOT NULL REFERENCES practice_review (id),
    report UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX publication_reference ON publication (reference);
CREATE INDEX publication_source ON publication (source);
CREATE INDEX publication_review ON publication (review, seq);
CREATE INDEX publication_report ON publication (report);
