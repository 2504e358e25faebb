SELECT doc FROM agreement
WHERE id = $1
