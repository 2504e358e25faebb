-- Decisions about the words of papers, and those somebody asks for: the latter are beside the record.
CREATE TABLE withholding (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    until BIGINT,
    doc TEXT NOT NULL
);
CREATE INDEX withholding_source ON withholding (source, seq);
CREATE INDEX withholding_until ON withholding (until) WHERE until IS NOT NULL;
CREATE TABLE withholding_request (
    id UUID PRIMARY KEY,
    source UUID NOT NULL UNIQUE REFERENCES source (id),
    hold TEXT NOT NULL,
    by_account UUID NOT NULL REFERENCES account (id),
    made BIGINT NOT NULL
);
CREATE INDEX entry_withheld ON entry (seq) WHERE kind = 'withheld';
