, subject AS (
    SELECT $2 AS id
    UNION
    SELECT c.id FROM commitment c WHERE c.plan = $2
    UNION
    SELECT d.id FROM duty d WHERE d.plan = $2
)
SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND n.about IN (SELECT id FROM subject)
ORDER BY n.seq DESC
LIMIT $3
