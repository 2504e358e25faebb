SELECT doc FROM judgement
WHERE question = $1 AND seq <= $2
ORDER BY seq
