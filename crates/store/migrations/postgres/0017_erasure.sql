-- Words about a person that were taken out of the record, and those somebody asks to have taken out: the latter are
-- beside the record, and gone as soon as it is decided.
CREATE TABLE erasure (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    doc TEXT NOT NULL
);
CREATE TABLE erasure_request (
    id UUID PRIMARY KEY,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_account UUID NOT NULL REFERENCES account (id),
    made BIGINT NOT NULL
);
CREATE INDEX entry_erased ON entry (seq) WHERE kind = 'erased';
