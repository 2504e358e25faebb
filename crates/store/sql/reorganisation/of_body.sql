SELECT doc FROM reorganisation
WHERE body = $1 AND seq <= $2
ORDER BY seq
