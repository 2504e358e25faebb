SELECT doc FROM source
WHERE digest = $1
