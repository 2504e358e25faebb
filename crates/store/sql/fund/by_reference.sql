SELECT doc FROM fund
WHERE reference = $1 AND seq <= $2
