SELECT count(DISTINCT c.id) AS count
FROM commitment c JOIN expectation e ON e.subject = c.id
WHERE c.plan = $1 AND c.seq <= $2 AND e.seq <= $2 AND e.until > $2
