SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND ($2 = '' OR n.noun = $2)
ORDER BY n.seq DESC
LIMIT $3
