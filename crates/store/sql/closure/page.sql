SELECT c.seq, c.doc, r.doc AS recommendation
FROM closure c JOIN recommendation r ON r.id = c.recommendation
WHERE c.seq > $1
ORDER BY c.seq
LIMIT $2
