INSERT INTO circulation (id, seq, reference, source, doc, sent)
VALUES ($1, $2, $3, $4, $5, $6)
