INSERT INTO closure (id, seq, reference, source, recommendation, kind, doc, commitment)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
