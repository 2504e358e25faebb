INSERT INTO recommendation (id, seq, reference, source, number, wording, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
