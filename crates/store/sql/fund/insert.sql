INSERT INTO fund (id, seq, reference, source, first, about, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
