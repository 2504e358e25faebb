-- What replies have in common and what became of it; examples of good practice; how bodies grade themselves.
CREATE TABLE example (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    paper BLOB NOT NULL REFERENCES source (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX example_reference ON example (reference);
CREATE INDEX example_source ON example (source);
CREATE INDEX example_paper ON example (paper);
CREATE TABLE theme (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    circulation BLOB NOT NULL REFERENCES circulation (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX theme_reference ON theme (reference);
CREATE INDEX theme_source ON theme (source);
CREATE INDEX theme_circulation ON theme (circulation);
CREATE TABLE outcome (
    id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    reference TEXT NOT NULL,
    source BLOB NOT NULL REFERENCES source (id),
    theme BLOB NOT NULL REFERENCES theme (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX outcome_reference ON outcome (reference);
CREATE INDEX outcome_source ON outcome (source);
CREATE INDEX outcome_theme ON outcome (theme);
-- One row of a reply for each standard it grades, and for each example it uses.
CREATE TABLE reply_grade (
    circulation BLOB NOT NULL REFERENCES circulation (id),
    seq INTEGER NOT NULL,
    body BLOB,
    standard INTEGER NOT NULL,
    grade TEXT NOT NULL
) STRICT;
CREATE INDEX reply_grade_reply ON reply_grade (circulation, body, seq);
CREATE TABLE reply_example (
    example BLOB NOT NULL REFERENCES example (id),
    seq INTEGER NOT NULL,
    circulation BLOB NOT NULL REFERENCES circulation (id),
    body BLOB
) STRICT;
CREATE INDEX reply_example_example ON reply_example (example, seq);
