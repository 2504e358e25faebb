SELECT doc FROM measure
WHERE plan = $1 AND seq <= $2
ORDER BY seq
