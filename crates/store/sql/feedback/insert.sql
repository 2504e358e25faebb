INSERT INTO feedback (id, seq, reference, source, voice, doc)
VALUES ($1, $2, $3, $4, $5, $6)
