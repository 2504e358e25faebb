INSERT INTO response (id, seq, reference, source, disposition, money, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
