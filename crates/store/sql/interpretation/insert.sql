INSERT INTO interpretation (id, seq, reference, source, response, doc)
VALUES ($1, $2, $3, $4, $5, $6)
