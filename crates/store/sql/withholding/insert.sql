INSERT INTO withholding (id, seq, source, until, doc)
VALUES ($1, $2, $3, $4, $5)
