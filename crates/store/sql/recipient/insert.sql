INSERT INTO recipient (circulation, no, seq, body, doc)
VALUES ($1, $2, $3, $4, $5)
