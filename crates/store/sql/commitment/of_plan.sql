SELECT doc FROM commitment
WHERE plan = $1 AND seq <= $2
ORDER BY seq
