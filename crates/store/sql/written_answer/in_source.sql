SELECT doc FROM written_answer
WHERE source = $1 AND seq <= $2
ORDER BY seq
