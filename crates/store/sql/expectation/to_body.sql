SELECT DISTINCT e.due, e.id, e.noun, e.kind, e.subject, e.doc
FROM mention m JOIN expectation e ON e.subject = m.subject
WHERE m.body = $1 AND m.role IN ('asker', 'reports_to') AND e.seq <= $2 AND e.until > $2 AND e.due IS NOT NULL
ORDER BY e.due, e.id
LIMIT $3
