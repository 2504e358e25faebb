INSERT INTO withholding_request (id, source, hold, by_account, made)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING
