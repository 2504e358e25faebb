INSERT INTO suspension (duty, seq, source, doc)
VALUES ($1, $2, $3, $4)
