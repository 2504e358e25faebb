SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND n.about IN (SELECT m.subject FROM mention m WHERE m.body = $2)
ORDER BY n.seq DESC
LIMIT $3
