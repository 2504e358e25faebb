SELECT doc FROM signing
WHERE source = $1 AND seq <= $2
ORDER BY seq
