SELECT doc FROM rewording
WHERE recommendation = $1 AND seq <= $2
ORDER BY seq
