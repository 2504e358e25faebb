SELECT doc FROM flow
WHERE id = $1
