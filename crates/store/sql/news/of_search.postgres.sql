SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND n.about IN (
    SELECT s.subject FROM search s
    WHERE array_to_tsvector(string_to_array(s.folded, ' ')) @@ CAST($2 AS tsquery) AND s.noun <> 'passage'
)
ORDER BY n.seq DESC
LIMIT $3
