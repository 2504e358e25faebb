SELECT f.seq, f.doc, s.doc AS source FROM flow f
JOIN source s ON s.id = f.source
WHERE f.seq > $1 AND f.seq <= $2
ORDER BY f.seq
LIMIT $3
