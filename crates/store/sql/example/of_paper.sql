SELECT doc FROM example
WHERE paper = $1 AND seq <= $2
ORDER BY seq
