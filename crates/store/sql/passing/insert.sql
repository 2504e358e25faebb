INSERT INTO passing (id, seq, source, noun, subject, body, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
