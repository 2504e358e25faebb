INSERT INTO silence (expectation, seq, since, doc)
VALUES ($1, $2, $3, $4)
