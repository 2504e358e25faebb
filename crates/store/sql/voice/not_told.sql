SELECT v.seq, v.doc FROM voice v
WHERE v.seq > $1 AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.voice = v.id)
ORDER BY v.seq
LIMIT $2
