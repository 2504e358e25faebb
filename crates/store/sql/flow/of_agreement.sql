SELECT f.seq, f.doc, s.doc AS source FROM reliance r
JOIN flow f ON f.id = r.flow
JOIN source s ON s.id = f.source
WHERE r.agreement = $1 AND r.seq <= $2
ORDER BY r.seq
