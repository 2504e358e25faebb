SELECT doc FROM publication
WHERE review = $1 AND seq <= $2
ORDER BY seq
