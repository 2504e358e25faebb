SELECT c.seq, c.doc, s.title FROM circulation c
LEFT JOIN source s ON s.id = c.sent
WHERE c.seq > $1
ORDER BY c.seq
LIMIT $2
