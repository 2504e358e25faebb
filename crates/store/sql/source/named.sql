SELECT doc FROM source
WHERE reference = $1
