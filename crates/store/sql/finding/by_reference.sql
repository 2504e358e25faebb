SELECT doc FROM finding
WHERE reference = $1 AND seq <= $2
