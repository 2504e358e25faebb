INSERT INTO commitment (id, seq, reference, source, response, plan, recommendation, grade, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
