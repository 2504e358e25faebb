SELECT e.doc, n.doc AS ended, x.seq AS silent
FROM statement s JOIN expectation e ON e.subject = s.id
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence x ON x.expectation = e.id AND x.seq <= $2
WHERE s.meeting = $1 AND e.seq <= $2
ORDER BY e.seq
