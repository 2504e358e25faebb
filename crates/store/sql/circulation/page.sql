SELECT seq, doc FROM circulation
WHERE seq > $1
ORDER BY seq
LIMIT $2
