SELECT DISTINCT n.seq, n.doc, b.doc AS body
FROM mention m JOIN body_name n ON n.body = m.body JOIN body b ON b.id = m.body
WHERE m.source = $1 AND m.seq <= $2 AND n.seq <= $2
ORDER BY n.seq
