INSERT INTO reply_for (circulation, body, seq, source)
VALUES ($1, $2, $3, $4)
