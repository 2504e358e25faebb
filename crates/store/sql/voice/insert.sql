INSERT INTO voice (id, seq, reference, source, about, doc)
VALUES ($1, $2, $3, $4, $5, $6)
