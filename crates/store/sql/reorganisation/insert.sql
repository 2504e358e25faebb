INSERT INTO reorganisation (body, seq, source, kind, day, doc)
VALUES ($1, $2, $3, $4, $5, $6)
