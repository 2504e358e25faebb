SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc, n.doc AS ended
FROM expectation e LEFT JOIN ended n ON n.expectation = e.id
WHERE (coalesce(e.due, ''), e.id) > ($1, $2)
ORDER BY coalesce(e.due, ''), e.id
LIMIT $3
