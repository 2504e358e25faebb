SELECT doc FROM reply
WHERE source = $1 AND seq <= $2
ORDER BY seq
