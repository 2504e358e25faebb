SELECT seq, doc FROM plan
WHERE seq > $1
ORDER BY seq
LIMIT $2
