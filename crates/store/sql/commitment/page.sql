SELECT seq, doc FROM commitment
WHERE seq > $1
ORDER BY seq
LIMIT $2
