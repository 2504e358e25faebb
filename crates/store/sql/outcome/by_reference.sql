SELECT doc FROM outcome
WHERE reference = $1 AND seq <= $2
