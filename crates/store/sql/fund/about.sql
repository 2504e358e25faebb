SELECT doc FROM fund
WHERE about = $1 AND id = first AND seq <= $2
ORDER BY seq
