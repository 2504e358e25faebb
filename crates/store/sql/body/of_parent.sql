SELECT doc FROM body
WHERE parent = $1 AND seq <= $2
ORDER BY seq
