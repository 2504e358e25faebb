SELECT doc FROM example
WHERE reference = $1 AND seq <= $2
