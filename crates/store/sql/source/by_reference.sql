SELECT doc, body FROM source
WHERE reference = $1 AND seq <= $2
