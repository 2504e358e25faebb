SELECT doc FROM theme
WHERE reference = $1 AND seq <= $2
