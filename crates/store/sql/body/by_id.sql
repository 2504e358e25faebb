SELECT doc FROM body
WHERE id = $1
