SELECT doc FROM meeting
WHERE reference = $1 AND seq <= $2
