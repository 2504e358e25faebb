SELECT seq, doc FROM duty
WHERE seq > $1
ORDER BY seq
LIMIT $2
