INSERT INTO closure (id, seq, reference, source, recommendation, kind, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
