SELECT doc FROM suspension
WHERE duty = $1 AND seq <= $2
ORDER BY seq
