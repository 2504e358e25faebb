SELECT doc FROM verification
WHERE reference = $1 AND seq <= $2
