INSERT INTO circulation (id, seq, reference, source, doc)
VALUES ($1, $2, $3, $4, $5)
