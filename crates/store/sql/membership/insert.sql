INSERT INTO membership (id, seq, reference, source, board, doc)
VALUES ($1, $2, $3, $4, $5, $6)
