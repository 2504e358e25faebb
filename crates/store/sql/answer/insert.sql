INSERT INTO answer (response, seq, recommendation, number)
VALUES ($1, $2, $3, $4)
