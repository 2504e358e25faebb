-- Words of threads and passages, folded; each engine indexes them in its own way, and neither parses them again:
-- what lies between two spaces is a word, so that both find the same.
CREATE TABLE search (
    no INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    noun TEXT NOT NULL,
    subject BLOB NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    passage INTEGER,
    language TEXT,
    words TEXT NOT NULL,
    folded TEXT NOT NULL
) STRICT;
CREATE INDEX search_source ON search (source);
CREATE VIRTUAL TABLE search_words USING fts5 (folded, content = 'search', content_rowid = 'no', tokenize = 'ascii');
