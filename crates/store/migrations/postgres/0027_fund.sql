-- Money promised for something: what was said of one fund, the latest last.
CREATE TABLE fund (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    first UUID NOT NULL,
    about UUID NOT NULL,
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX fund_reference ON fund (reference);
CREATE INDEX fund_source ON fund (source);
CREATE INDEX fund_first ON fund (first, seq);
CREATE INDEX fund_about ON fund (about, seq);
