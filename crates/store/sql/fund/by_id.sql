SELECT doc FROM fund
WHERE id = $1
