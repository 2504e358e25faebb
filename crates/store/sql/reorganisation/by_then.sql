SELECT doc FROM reorganisation
WHERE day <= $1 AND seq <= $2
ORDER BY seq
