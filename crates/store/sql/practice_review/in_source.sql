SELECT doc FROM practice_review
WHERE source = $1 AND seq <= $2
ORDER BY seq
