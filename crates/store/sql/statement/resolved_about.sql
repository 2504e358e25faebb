SELECT doc FROM statement
WHERE about = $1 AND seq <= $2 AND strength = 'resolved'
ORDER BY seq
