SELECT doc FROM commitment
WHERE id = $1
