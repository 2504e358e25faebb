INSERT INTO erasure_request (id, words, reason, by_account, made)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO NOTHING
