SELECT doc FROM meeting
WHERE id = $1
