SELECT doc FROM duty
WHERE reference = $1 AND seq <= $2
