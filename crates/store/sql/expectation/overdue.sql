SELECT e.due, e.id, e.noun, e.kind, e.doc, c.reference, c.doc AS promise
FROM expectation e JOIN commitment c ON c.id = e.subject
WHERE e.until = $1 AND e.noun = 'commitment' AND e.due < $2 AND (e.due, e.id) > ($3, $4)
ORDER BY e.due, e.id
LIMIT $5
