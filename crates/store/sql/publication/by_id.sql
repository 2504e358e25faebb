SELECT doc FROM publication
WHERE id = $1
