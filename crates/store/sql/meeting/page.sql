SELECT seq, doc FROM meeting
WHERE seq > $1
ORDER BY seq
LIMIT $2
