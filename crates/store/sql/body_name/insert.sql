INSERT INTO body_name (body, seq, name, folded, language, doc)
VALUES ($1, $2, $3, $4, $5, $6)
