SELECT doc FROM measure
WHERE reference = $1 AND seq <= $2
