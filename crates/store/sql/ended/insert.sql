INSERT INTO ended (expectation, seq, source, doc)
VALUES ($1, $2, $3, $4)
