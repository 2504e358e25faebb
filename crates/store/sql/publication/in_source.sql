SELECT doc FROM publication
WHERE source = $1 AND seq <= $2
ORDER BY seq
