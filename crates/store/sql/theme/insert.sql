INSERT INTO theme (id, seq, reference, source, circulation, doc)
VALUES ($1, $2, $3, $4, $5, $6)
