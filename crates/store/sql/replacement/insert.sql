INSERT INTO replacement (plan, seq, by_plan, source, doc)
VALUES ($1, $2, $3, $4, $5)
