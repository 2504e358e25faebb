SELECT doc FROM recommendation
WHERE reference = $1 AND seq <= $2
