INSERT INTO identity (issuer, subject, account)
VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING
