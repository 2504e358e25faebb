SELECT doc FROM feedback
WHERE reference = $1 AND seq <= $2
