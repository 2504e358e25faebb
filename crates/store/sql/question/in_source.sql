SELECT doc FROM question
WHERE source = $1 AND seq <= $2
ORDER BY seq
