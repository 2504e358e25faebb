INSERT INTO agreement (id, seq, reference, source, first, under, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
