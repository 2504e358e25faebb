INSERT INTO publication (id, seq, reference, source, review, report, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
