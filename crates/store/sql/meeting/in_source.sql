SELECT doc FROM meeting
WHERE source = $1 AND seq <= $2
ORDER BY seq
