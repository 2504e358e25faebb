SELECT doc FROM outcome
WHERE theme = $1 AND seq <= $2
ORDER BY seq
