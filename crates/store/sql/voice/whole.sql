SELECT 'expectation' AS noun, e.seq AS seq, e.doc, NULL AS source, n.doc AS ended, x.seq AS silent
FROM wanted w JOIN expectation e ON e.subject = w.id
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence x ON x.expectation = e.id AND x.seq <= $2
WHERE e.seq <= $2
UNION ALL
SELECT 'voice', v.seq, v.doc, s.doc, NULL, NULL
FROM wanted w JOIN voice v ON v.id = w.id
LEFT JOIN source s ON s.id = v.source
UNION ALL
SELECT 'feedback', f.seq, f.doc, s.doc, NULL, NULL
FROM wanted w JOIN feedback f ON f.voice = w.id
LEFT JOIN source s ON s.id = f.source
WHERE f.seq <= $2
ORDER BY seq
