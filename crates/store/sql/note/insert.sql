INSERT INTO note (id, seq, source, code, doc)
VALUES ($1, $2, $3, $4, $5)
