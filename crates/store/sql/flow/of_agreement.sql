SELECT f.doc FROM reliance r
JOIN flow f ON f.id = r.flow
WHERE r.agreement = $1 AND r.seq <= $2
ORDER BY r.seq
