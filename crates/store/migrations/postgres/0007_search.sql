-- Words of threads and passages, folded; each engine indexes them in its own way, and neither parses them again:
-- what lies between two spaces is a word, so that both find the same.
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
CREATE INDEX search_words ON search USING gin (array_to_tsvector(string_to_array(folded, ' ')));
