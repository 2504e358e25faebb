INSERT INTO objective (id, seq, reference, plan, source, doc)
VALUES ($1, $2, $3, $4, $5, $6)
