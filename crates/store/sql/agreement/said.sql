SELECT a.seq, a.doc, s.doc AS source FROM agreement a
JOIN source s ON s.id = a.source
WHERE a.first IN (SELECT id FROM wanted) AND a.seq <= $2
ORDER BY a.seq
