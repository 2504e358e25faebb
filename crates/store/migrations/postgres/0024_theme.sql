-- What replies have in common and what became of it; examples of good practice; how bodies grade themselves.
CREATE TABLE example (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    paper UUID NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX example_reference ON example (reference);
CREATE INDEX example_source ON example (source);
CREATE INDEX example_paper ON example (paper);
CREATE TABLE theme (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    circulation UUID NOT NULL REFERENCES circulation (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX theme_reference ON theme (reference);
CREATE INDEX theme_source ON theme (source);
CREATE INDEX theme_circulation ON theme (circulation);
CREATE TABLE outcome (
    id UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    reference TEXT NOT NULL,
    source UUID NOT NULL REFERENCES source (id),
    theme UUID NOT NULL REFERENCES theme (id),
    doc TEXT NOT NULL
);
CREATE UNIQUE INDEX outcome_reference ON outcome (reference);
CREATE INDEX outcome_source ON outcome (source);
CREATE INDEX outcome_theme ON outcome (theme);
-- One row of a reply for each standard it grades, and for each example it uses.
CREATE TABLE reply_grade (
    circulation UUID NOT NULL REFERENCES circulation (id),
    seq BIGINT NOT NULL,
    body UUID,
    standard BIGINT NOT NULL,
    grade TEXT NOT NULL
);
CREATE INDEX reply_grade_reply ON reply_grade (circulation, body, seq);
CREATE TABLE reply_example (
    example UUID NOT NULL REFERENCES example (id),
    seq BIGINT NOT NULL,
    circulation UUID NOT NULL REFERENCES circulation (id),
    body UUID
);
CREATE INDEX reply_example_example ON reply_example (example, seq);
