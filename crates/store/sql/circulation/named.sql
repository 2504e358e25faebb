SELECT c.reference, c.doc, s.title FROM circulation c
LEFT JOIN source s ON s.id = c.sent
WHERE c.id = $1
