SELECT doc FROM circulation
WHERE reference = $1 AND seq <= $2
