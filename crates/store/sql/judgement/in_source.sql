SELECT doc FROM judgement
WHERE source = $1 AND seq <= $2
ORDER BY seq
