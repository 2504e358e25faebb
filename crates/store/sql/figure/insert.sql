INSERT INTO figure (id, seq, reference, source, counted, doc)
VALUES ($1, $2, $3, $4, $5, $6)
