SELECT doc FROM circulation
WHERE id = $1
