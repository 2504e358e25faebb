SELECT f.seq, f.doc, s.doc AS source FROM flow f
JOIN source s ON s.id = f.source
WHERE f.about = $1 AND f.seq <= $2
ORDER BY f.seq
