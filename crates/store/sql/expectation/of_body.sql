SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc
FROM expectation e
WHERE e.body = $1 AND e.seq <= $2 AND e.until > $2
ORDER BY e.due NULLS LAST, e.id
LIMIT $3
