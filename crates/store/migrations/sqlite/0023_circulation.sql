-- Circulations that are sent from here: whom they ask, body by body, and what each replied. Replies out of papers name no
-- body of the record, so that the rows that are there stay as they are.
ALTER TABLE circulation ADD COLUMN sent BLOB;
CREATE INDEX circulation_sent ON circulation (sent);
CREATE INDEX circulation_seq ON circulation (seq);
ALTER TABLE reply ADD COLUMN body BLOB;
ALTER TABLE reply ADD COLUMN answer TEXT;
CREATE INDEX reply_body ON reply (circulation, body, seq);
CREATE INDEX expectation_subject_body ON expectation (subject, body);
CREATE TABLE recipient (
    circulation BLOB NOT NULL REFERENCES circulation (id),
    no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    body BLOB NOT NULL REFERENCES body (id),
    doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX recipient_no ON recipient (circulation, no);
CREATE INDEX recipient_body ON recipient (body);
-- The links by which bodies reply, and where they are written to. None of this is of the record.
CREATE TABLE reply_link (
    token BLOB PRIMARY KEY,
    circulation BLOB NOT NULL REFERENCES circulation (id),
    body BLOB NOT NULL REFERENCES body (id),
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    made INTEGER NOT NULL,
    reminds INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT;
CREATE INDEX reply_link_circulation ON reply_link (circulation, body);
CREATE INDEX reply_link_body ON reply_link (body, made);
CREATE UNIQUE INDEX reply_link_reminder ON reply_link (circulation, body) WHERE reminds = 1;
