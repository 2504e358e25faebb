INSERT INTO statement (id, seq, reference, meeting, source, strength, doc, item, about)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
