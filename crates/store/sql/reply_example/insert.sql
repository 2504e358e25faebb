INSERT INTO reply_example (example, seq, circulation, body)
VALUES ($1, $2, $3, $4)
