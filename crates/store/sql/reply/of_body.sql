SELECT s.reference FROM reply r
JOIN source s ON s.id = r.source
WHERE r.circulation = $1 AND r.body = $2 AND r.seq <= $3
ORDER BY r.seq DESC
LIMIT 20
