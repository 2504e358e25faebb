SELECT l.doc, s.doc AS source FROM link l
LEFT JOIN source s ON s.id = l.source
WHERE l.from_noun = 'term' AND l.seq <= $1 AND (s.dated_from IS NULL OR s.dated_from <= $2)
ORDER BY l.seq
