SELECT doc FROM feedback
WHERE voice = $1 AND seq <= $2
ORDER BY seq
