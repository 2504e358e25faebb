INSERT INTO signing (id, seq, reference, source, agreement, body, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
