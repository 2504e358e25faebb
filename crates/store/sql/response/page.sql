SELECT seq, doc FROM response
WHERE seq > $1
ORDER BY seq
LIMIT $2
