SELECT doc FROM flow
WHERE reference = $1 AND seq <= $2
