SELECT doc FROM statement
WHERE meeting = $1 AND seq <= $2
ORDER BY seq
