SELECT doc FROM rewording
WHERE source = $1 AND seq <= $2
ORDER BY seq
