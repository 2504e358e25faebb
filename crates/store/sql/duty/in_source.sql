SELECT doc FROM duty
WHERE source = $1 AND seq <= $2
ORDER BY seq
