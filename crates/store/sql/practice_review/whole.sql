SELECT 'expectation' AS noun, e.seq AS seq, e.doc, NULL AS source, NULL AS report, n.doc AS ended, x.seq AS silent
FROM wanted w JOIN expectation e ON e.subject = w.id
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence x ON x.expectation = e.id AND x.seq <= $2
WHERE e.seq <= $2
UNION ALL
SELECT 'publication', p.seq, p.doc, s.doc, t.doc, NULL, NULL
FROM wanted w JOIN publication p ON p.review = w.id
LEFT JOIN source s ON s.id = p.source
LEFT JOIN source t ON t.id = p.report
WHERE p.seq <= $2
UNION ALL
SELECT 'practice_review', r.seq, r.doc, s.doc, NULL, NULL, NULL
FROM wanted w JOIN practice_review r ON r.id = w.id
LEFT JOIN source s ON s.id = r.source
ORDER BY seq
