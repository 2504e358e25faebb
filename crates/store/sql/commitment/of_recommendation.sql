SELECT doc FROM commitment
WHERE recommendation = $1 AND seq <= $2
ORDER BY seq
