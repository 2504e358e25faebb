INSERT INTO example (id, seq, reference, source, paper, doc)
VALUES ($1, $2, $3, $4, $5, $6)
