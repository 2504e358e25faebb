-- Which person of a provider of identity an account belongs to: one of each provider. Beside the record.
CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    PRIMARY KEY (issuer, subject),
    UNIQUE (account, issuer)
);
