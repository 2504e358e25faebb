SELECT doc FROM statement
WHERE id = $1
