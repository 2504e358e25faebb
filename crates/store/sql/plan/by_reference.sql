SELECT doc FROM plan
WHERE reference = $1 AND seq <= $2
