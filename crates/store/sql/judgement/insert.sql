INSERT INTO judgement (id, seq, reference, source, question, doc)
VALUES ($1, $2, $3, $4, $5, $6)
