SELECT doc FROM commitment
WHERE response = $1 AND seq <= $2
ORDER BY seq
