INSERT INTO reply_example (seq, example)
VALUES ($1, $2)
