INSERT INTO mention (body, seq, role, noun, subject, source)
VALUES ($1, $2, $3, $4, $5, $6)
