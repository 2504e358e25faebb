INSERT INTO attendance (id, seq, reference, source, meeting, doc)
VALUES ($1, $2, $3, $4, $5, $6)
