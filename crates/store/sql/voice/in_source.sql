SELECT doc FROM voice
WHERE source = $1 AND seq <= $2
ORDER BY seq
