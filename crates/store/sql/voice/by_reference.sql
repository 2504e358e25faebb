SELECT doc FROM voice
WHERE reference = $1 AND seq <= $2
