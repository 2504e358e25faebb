SELECT doc FROM question
WHERE reference = $1 AND seq <= $2
