SELECT seq, doc FROM body
WHERE seq > $1
ORDER BY seq
LIMIT $2
