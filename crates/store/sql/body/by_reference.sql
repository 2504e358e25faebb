SELECT doc FROM body
WHERE reference = $1 AND seq <= $2
