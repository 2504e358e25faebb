SELECT doc FROM response
WHERE reference = $1 AND seq <= $2
