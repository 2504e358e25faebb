SELECT doc FROM commitment
WHERE reference = $1 AND seq <= $2
