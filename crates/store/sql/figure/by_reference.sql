SELECT doc FROM figure
WHERE reference = $1 AND seq <= $2
