SELECT doc FROM feedback
WHERE source = $1 AND seq <= $2
ORDER BY seq
