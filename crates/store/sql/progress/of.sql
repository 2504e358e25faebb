SELECT doc FROM progress
WHERE subject = $1 AND seq <= $2
ORDER BY seq
