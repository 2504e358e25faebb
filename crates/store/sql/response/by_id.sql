SELECT doc FROM response
WHERE id = $1
