INSERT INTO practice_review (id, seq, reference, source, kind, doc)
VALUES ($1, $2, $3, $4, $5, $6)
