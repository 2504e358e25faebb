SELECT doc FROM body
WHERE id = $1 AND seq <= $2
