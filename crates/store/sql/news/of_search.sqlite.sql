SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND n.about IN (
    SELECT s.subject FROM search_words f JOIN search s ON s.no = f.rowid
    WHERE f.folded MATCH $2 AND s.noun <> 'passage'
)
ORDER BY n.seq DESC
LIMIT $3
