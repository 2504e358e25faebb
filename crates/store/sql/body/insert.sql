INSERT INTO body (id, seq, reference, kind, doc, parent)
VALUES ($1, $2, $3, $4, $5, $6)
