SELECT doc FROM written_answer
WHERE reference = $1 AND seq <= $2
