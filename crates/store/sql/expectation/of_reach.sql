SELECT e.doc, n.doc AS ended, s.seq AS silent
FROM expectation e
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence s ON s.expectation = e.id AND s.seq <= $2
WHERE e.seq <= $2 AND e.id IN (
    SELECT o.id FROM expectation o WHERE o.body = $1
    UNION
    SELECT o.id FROM expectation o JOIN subject j ON o.subject = j.id
)
ORDER BY e.due NULLS LAST, e.id
