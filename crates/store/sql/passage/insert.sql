INSERT INTO passage (source, no, seq, doc)
VALUES ($1, $2, $3, $4)
