SELECT e.doc, n.doc AS ended, s.seq AS silent
FROM expectation e
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence s ON s.expectation = e.id AND s.seq <= $2
WHERE e.source = $1 AND e.seq <= $2
ORDER BY e.seq
