INSERT INTO plan (id, seq, reference, source, folded_title, doc)
VALUES ($1, $2, $3, $4, $5, $6)
