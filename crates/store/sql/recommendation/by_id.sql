SELECT doc FROM recommendation
WHERE id = $1
