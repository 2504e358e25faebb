SELECT seq, leaf FROM entry
WHERE seq > $1 AND seq <= $2
ORDER BY seq
LIMIT $3
