INSERT INTO erasure (id, seq, doc)
VALUES ($1, $2, $3)
