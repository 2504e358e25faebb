SELECT r.doc FROM answer a JOIN response r ON r.id = a.response
WHERE a.recommendation = $1 AND a.seq <= $2
ORDER BY a.seq
