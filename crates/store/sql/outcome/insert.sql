INSERT INTO outcome (id, seq, reference, source, theme, doc)
VALUES ($1, $2, $3, $4, $5, $6)
