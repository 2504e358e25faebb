-- Decisions about the words of papers, and those somebody asks for: the latter are beside the record.
CREATE TABLE withholding (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    until INTEGER,
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX withholding_source ON withholding (source, seq);
CREATE INDEX withholding_until ON withholding (until) WHERE until IS NOT NULL;
CREATE TABLE withholding_request (
    id BLOB PRIMARY KEY,
    source BLOB NOT NULL UNIQUE REFERENCES source (id),
    hold TEXT NOT NULL,
    by_account BLOB NOT NULL REFERENCES account (id),
    made INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_withheld ON entry (seq) WHERE kind = 'withheld';
