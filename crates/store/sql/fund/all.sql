SELECT seq, doc FROM fund
WHERE id = first AND seq > $1
ORDER BY seq
LIMIT $2
