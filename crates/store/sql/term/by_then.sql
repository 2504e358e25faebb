SELECT t.doc, s.doc AS source FROM term t
JOIN source s ON s.id = t.source
WHERE t.seq <= $1 AND (s.dated_from IS NULL OR s.dated_from <= $2)
ORDER BY t.seq
