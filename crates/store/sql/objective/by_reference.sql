SELECT doc FROM objective
WHERE reference = $1 AND seq <= $2
