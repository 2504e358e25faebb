INSERT INTO source (id, seq, reference, kind, title, folded_title, digest, version_of, dated_from, dated_to, body, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
