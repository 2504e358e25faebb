SELECT seq, doc FROM recommendation
WHERE seq > $1
ORDER BY seq
LIMIT $2
