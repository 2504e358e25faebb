SELECT doc FROM flow
WHERE about = $1 AND seq <= $2
ORDER BY seq
