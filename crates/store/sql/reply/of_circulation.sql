SELECT doc FROM reply
WHERE circulation = $1 AND seq <= $2
ORDER BY seq
