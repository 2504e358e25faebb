SELECT r.doc FROM reply r
JOIN circulation c ON c.id = r.circulation AND c.source = r.source
WHERE r.circulation = $1 AND r.seq <= $2
ORDER BY r.seq
