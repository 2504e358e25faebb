SELECT c.doc FROM commitment c
WHERE c.doc LIKE '%"waits_on":{"stated":%' AND c.seq <= $1
AND NOT EXISTS (SELECT 1 FROM link l WHERE l.from_id = c.id AND l.kind = 'depends_on' AND l.to_noun = 'source')
ORDER BY c.seq
