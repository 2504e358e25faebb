SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc
FROM expectation e
WHERE e.until = $1 AND e.due IS NULL AND e.id > $2
ORDER BY e.id
LIMIT $3
