SELECT doc FROM fund
WHERE first = $1 AND seq <= $2
ORDER BY seq
