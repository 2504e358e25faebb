SELECT doc FROM evidence
WHERE reference = $1 AND seq <= $2
