SELECT g.doc, s.doc AS source FROM signing g
JOIN source s ON s.id = g.source
WHERE g.agreement IN (SELECT id FROM wanted) AND g.seq <= $2
ORDER BY g.seq
