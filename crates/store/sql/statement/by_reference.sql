SELECT doc FROM statement
WHERE reference = $1 AND seq <= $2
