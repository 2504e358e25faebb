SELECT doc FROM progress
WHERE reference = $1 AND seq <= $2
