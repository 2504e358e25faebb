-- Agreements to share information: what was said of each, the latest last; who was asked to sign, signed, refused or left;
-- and what passes from one body to another, with the agreements that relies on.
CREATE TABLE agreement (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    first UUID NOT NULL,
    under UUID,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX agreement_reference ON agreement (reference);
CREATE INDEX agreement_source ON agreement (source);
CREATE INDEX agreement_first ON agreement (first, seq);
CREATE INDEX agreement_under ON agreement (under);
CREATE INDEX agreement_seq ON agreement (seq);
CREATE TABLE signing (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    agreement UUID NOT NULL REFERENCES agreement (id),
    body UUID,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX signing_reference ON signing (reference);
CREATE INDEX signing_source ON signing (source);
CREATE INDEX signing_agreement ON signing (agreement, seq);
CREATE INDEX signing_body ON signing (body);
CREATE TABLE flow (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    about UUID,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX flow_reference ON flow (reference);
CREATE INDEX flow_source ON flow (source);
CREATE INDEX flow_about ON flow (about, seq);
CREATE INDEX flow_seq ON flow (seq);
CREATE TABLE reliance (
    flow UUID NOT NULL REFERENCES flow (id),
    seq BIGINT NOT NULL,
    agreement UUID NOT NULL REFERENCES agreement (id)
);
CREATE INDEX reliance_agreement ON reliance (agreement, seq);
