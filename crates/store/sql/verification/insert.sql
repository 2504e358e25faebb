INSERT INTO verification (id, seq, reference, source, subject, verdict, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
