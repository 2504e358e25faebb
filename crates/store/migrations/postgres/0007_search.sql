-- Words of threads and passages, folded; each engine indexes them in its own way.
CREATE TABLE search (
    no BIGINT PRIMARY KEY,
    seq BIGINT NOT NULL,
    noun TEXT NOT NULL,
    subject UUID NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    passage BIGINT,
    language TEXT,
    words TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE INDEX search_source ON search (source);
CREATE INDEX search_words ON search USING gin (to_tsvector('simple', folded));
