SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc
FROM expectation e
WHERE e.until = $1 AND e.due >= $2 AND e.due < $3 AND (e.due, e.id) > ($4, $5)
ORDER BY e.due, e.id
LIMIT $6
