SELECT doc FROM source
WHERE id = $1
