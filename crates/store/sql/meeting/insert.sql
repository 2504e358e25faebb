INSERT INTO meeting (id, seq, reference, source, dated_from, doc)
VALUES ($1, $2, $3, $4, $5, $6)
