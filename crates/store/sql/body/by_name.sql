SELECT b.doc FROM body_name n JOIN body b ON b.id = n.body
WHERE n.folded = $1
ORDER BY n.seq
