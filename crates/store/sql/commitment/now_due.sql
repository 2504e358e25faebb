SELECT l.seq, c.doc, l.to_id AS source FROM link l JOIN commitment c ON c.id = l.from_id
WHERE l.kind = 'depends_on' AND l.to_noun = 'source' AND l.seq > $1
AND EXISTS (SELECT 1 FROM expectation e WHERE e.subject = c.id AND e.kind = 'delivery' AND e.until = $2)
ORDER BY l.seq
LIMIT $3
