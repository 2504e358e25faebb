INSERT INTO reply (circulation, seq, source, doc)
VALUES ($1, $2, $3, $4)
