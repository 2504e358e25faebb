SELECT doc FROM written_answer
WHERE question = $1 AND seq <= $2
ORDER BY seq
