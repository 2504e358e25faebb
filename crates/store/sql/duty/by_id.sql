SELECT doc FROM duty
WHERE id = $1
