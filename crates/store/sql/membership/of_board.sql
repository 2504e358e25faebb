SELECT doc FROM membership
WHERE board = $1 AND seq <= $2
ORDER BY seq
