SELECT e.due, e.id
FROM expectation e
WHERE e.until = $1 AND e.due < $2 AND (e.due, e.id) > ($3, $4)
AND NOT EXISTS (SELECT 1 FROM silence s WHERE s.expectation = e.id)
ORDER BY e.due, e.id
LIMIT $5
