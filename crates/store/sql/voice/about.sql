SELECT doc FROM voice
WHERE about = $1 AND seq <= $2
ORDER BY seq
