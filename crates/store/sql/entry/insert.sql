INSERT INTO entry (seq, kind, subject, leaf, hash)
VALUES ($1, $2, $3, $4, $5)
