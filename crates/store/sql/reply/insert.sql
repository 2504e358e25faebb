INSERT INTO reply (circulation, seq, source, doc, body, answer)
VALUES ($1, $2, $3, $4, $5, $6)
