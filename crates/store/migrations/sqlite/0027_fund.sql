-- Money promised for something: what was said of one fund, the latest last.
CREATE TABLE fund (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    first BLOB NOT NULL,
    about BLOB NOT NULL,
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX fund_reference ON fund (reference);
CREATE INDEX fund_source ON fund (source);
CREATE INDEX fund_first ON fund (first, seq);
CREATE INDEX fund_about ON fund (about, seq);
