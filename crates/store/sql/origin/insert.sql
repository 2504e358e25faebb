INSERT INTO origin (plan, seq, source, doc)
VALUES ($1, $2, $3, $4)
