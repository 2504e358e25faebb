INSERT INTO term (id, seq, source, word, doc)
VALUES ($1, $2, $3, $4, $5)
