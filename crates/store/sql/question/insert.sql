INSERT INTO question (id, seq, reference, source, doc, about)
VALUES ($1, $2, $3, $4, $5, $6)
