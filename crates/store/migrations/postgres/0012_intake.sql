-- Papers on their way into the record, and what people decided of them. None of this is of the record.
CREATE TABLE intake (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    by_account UUID NOT NULL REFERENCES account (id),
    made BIGINT NOT NULL,
    stage TEXT NOT NULL,
    reference TEXT
);
CREATE INDEX intake_digest ON intake (digest);
CREATE TABLE intake_step (
    intake UUID NOT NULL REFERENCES intake (id),
    no BIGINT NOT NULL,
    by_account UUID NOT NULL REFERENCES account (id),
    made BIGINT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (intake, no)
);
