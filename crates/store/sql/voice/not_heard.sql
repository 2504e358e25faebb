SELECT p.seq, p.doc FROM plan p
WHERE p.seq > $1 AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.about = p.id)
ORDER BY p.seq
LIMIT $2
