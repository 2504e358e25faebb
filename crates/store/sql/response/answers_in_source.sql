SELECT a.recommendation, r.disposition
FROM recommendation n JOIN answer a ON a.recommendation = n.id JOIN response r ON r.id = a.response
WHERE n.source = $1 AND a.seq <= $2
ORDER BY a.seq
