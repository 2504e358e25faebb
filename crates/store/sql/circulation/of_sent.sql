SELECT doc FROM circulation
WHERE sent = $1 AND seq <= $2
ORDER BY seq
