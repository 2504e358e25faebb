SELECT doc FROM origin
WHERE plan = $1 AND seq <= $2
ORDER BY seq
