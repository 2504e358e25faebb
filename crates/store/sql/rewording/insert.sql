INSERT INTO rewording (recommendation, seq, source, doc)
VALUES ($1, $2, $3, $4)
