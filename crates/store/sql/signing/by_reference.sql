SELECT doc FROM signing
WHERE reference = $1 AND seq <= $2
