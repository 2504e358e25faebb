-- Papers on their way into the record, and what people decided of them. None of this is of the record.
CREATE TABLE intake (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    by_account BLOB NOT NULL REFERENCES account (id),
    made INTEGER NOT NULL,
    stage TEXT NOT NULL,
    reference TEXT
) STRICT;
CREATE INDEX intake_digest ON intake (digest);
CREATE TABLE intake_step (
    intake BLOB NOT NULL REFERENCES intake (id),
    no INTEGER NOT NULL,
    by_account BLOB NOT NULL REFERENCES account (id),
    made INTEGER NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (intake, no)
) STRICT;
