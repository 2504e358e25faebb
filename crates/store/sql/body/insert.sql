INSERT INTO body (id, seq, reference, kind, doc)
VALUES ($1, $2, $3, $4, $5)
