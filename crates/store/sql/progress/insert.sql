INSERT INTO progress (id, seq, reference, source, subject, claim, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
