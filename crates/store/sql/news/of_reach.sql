SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq <= $2 AND n.about IN (SELECT id FROM subject)
ORDER BY n.seq DESC
