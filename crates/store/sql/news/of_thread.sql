, own AS (
    SELECT a.response AS id FROM answer a
    WHERE a.recommendation = $2
), subject AS (
    SELECT $2 AS id
    UNION
    SELECT id FROM own
    UNION
    SELECT c.id FROM commitment c JOIN own ON c.response = own.id
    UNION
    SELECT c.id FROM commitment c WHERE c.recommendation = $2
)
SELECT n.noun, n.seq, n.id, n.about, n.doc, (SELECT e.leaf FROM entry e WHERE e.seq = n.seq) AS leaf
FROM news n
WHERE n.seq > $1 AND n.about IN (SELECT id FROM subject)
ORDER BY n.seq DESC
LIMIT $3
