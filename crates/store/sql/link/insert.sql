INSERT INTO link (id, seq, kind, from_noun, from_id, to_noun, to_id, source, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
