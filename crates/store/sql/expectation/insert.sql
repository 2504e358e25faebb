INSERT INTO expectation (id, seq, until, noun, subject, kind, body, due, source, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
