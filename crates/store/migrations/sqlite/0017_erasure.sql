-- Words about a person that were taken out of the record, and those somebody asks to have taken out: the latter are
-- beside the record, and gone as soon as it is decided.
CREATE TABLE erasure (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE TABLE erasure_request (
    id BLOB PRIMARY KEY,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_account BLOB NOT NULL REFERENCES account (id),
    made INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_erased ON entry (seq) WHERE kind = 'erased';
