-- For which of those asked a reply counts: a body that took up what another owed replies for both.
CREATE TABLE reply_for (
    circulation UUID NOT NULL REFERENCES circulation (id),
    body UUID NOT NULL,
    seq BIGINT NOT NULL,
    source UUID NOT NULL REFERENCES source (id)
);
CREATE INDEX reply_for_body ON reply_for (circulation, body, seq);
CREATE INDEX reply_for_seq ON reply_for (seq);
INSERT INTO reply_for (circulation, body, seq, source)
SELECT circulation, body, seq, source FROM reply WHERE body IS NOT NULL;
CREATE INDEX reply_seq ON reply (seq);
-- Grades and examples belong to a reply; of whom and to what it is, the reply says.
DROP INDEX reply_grade_reply;
ALTER TABLE reply_grade RENAME TO reply_grade_before;
CREATE TABLE reply_grade (
    seq BIGINT NOT NULL,
    standard BIGINT NOT NULL,
    grade TEXT NOT NULL
);
INSERT INTO reply_grade (seq, standard, grade) SELECT seq, standard, grade FROM reply_grade_before;
DROP TABLE reply_grade_before;
CREATE INDEX reply_grade_seq ON reply_grade (seq);
DROP INDEX reply_example_example;
ALTER TABLE reply_example RENAME TO reply_example_before;
CREATE TABLE reply_example (
    seq BIGINT NOT NULL,
    example UUID NOT NULL REFERENCES example (id)
);
INSERT INTO reply_example (seq, example) SELECT seq, example FROM reply_example_before;
DROP TABLE reply_example_before;
CREATE INDEX reply_example_seq ON reply_example (seq);
-- The threads a circulation serves.
CREATE TABLE circulation_about (
    circulation UUID NOT NULL REFERENCES circulation (id),
    seq BIGINT NOT NULL,
    subject UUID NOT NULL
);
CREATE INDEX circulation_about_subject ON circulation_about (subject, seq);
INSERT INTO circulation_about (circulation, seq, subject)
SELECT c.id, c.seq, t.value::uuid
FROM circulation c, jsonb_array_elements(c.doc::jsonb -> 'about') WITH ORDINALITY a (value, no), jsonb_each_text(a.value) t
ORDER BY c.seq, a.no;
-- A letter that carries the words of a paper waits while they are withheld.
ALTER TABLE outbox ADD COLUMN circulation UUID;
-- A link that was asked for twice by one form is made once.
ALTER TABLE reply_link ADD COLUMN once UUID;
CREATE UNIQUE INDEX reply_link_once ON reply_link (once);
