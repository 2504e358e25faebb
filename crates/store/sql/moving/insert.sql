INSERT INTO moving (id, seq, reference, source, commitment, doc)
VALUES ($1, $2, $3, $4, $5, $6)
